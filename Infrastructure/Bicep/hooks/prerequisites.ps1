# Before resources are made: what would fail after ten minutes fails now, with its remedy. The same as prerequisites.sh.
$ErrorActionPreference = 'Stop'

$faults = @()
function Has($tool) { $null -ne (Get-Command $tool -ErrorAction SilentlyContinue) }

foreach ($tool in 'az', 'azd') {
    if (-not (Has $tool)) { $faults += "$tool is missing. Install it and run again." }
}
if (-not (Has 'dotnet') -or "$(dotnet --version)" -notlike '10.*') { $faults += '.NET SDK 10 is missing: https://dotnet.microsoft.com/download' }
if ($env:ALERT_EMAILS -notlike '*@*') { $faults += 'Nobody would hear an alarm: azd env set ALERT_EMAILS a@city.example,b@city.example' }
if (-not $env:ZALO_APP_ID) { $faults += "The app at Zalo is not named: azd env set ZALO_APP_ID <App ID of Zalo's developer console>" }
# Azure takes no other first day once the budget is there; an environment on this machine keeps it, a pipeline's must be given it.
if ($env:CI -and -not $env:BUDGET_START) { $faults += 'BUDGET_START is not set: the first day of the month of the first deployment, as 2026-12-01.' }

if (Has 'az') {
    az account show --output none 2> $null
    if ($LASTEXITCODE -ne 0) {
        $faults += 'az is not logged in: az login'
    }
    else {
        if ($env:AZURE_SUBSCRIPTION_ID -and "$(az account show --query id --output tsv)" -ne $env:AZURE_SUBSCRIPTION_ID) {
            $faults += "az works in another subscription than azd: az account set --subscription $env:AZURE_SUBSCRIPTION_ID"
        }
        # azd may ask for the region only after this; then a wrong one is told at the next run.
        if ($env:AZURE_LOCATION -and $env:AZURE_LOCATION -notin (az functionapp list-flexconsumption-locations --query '[].name' --output tsv | ForEach-Object { $_ -replace '\s' })) {
            $faults += "Region $env:AZURE_LOCATION has no Flex Consumption: az functionapp list-flexconsumption-locations shows which have."
        }
    }
}

if ($faults.Count -gt 0) {
    foreach ($fault in $faults) { [Console]::Error.WriteLine("- $fault") }
    [Console]::Error.WriteLine("$($faults.Count) to mend before anything is deployed.")
    exit 1
}

if (-not $env:BUDGET_START) { azd env set BUDGET_START (Get-Date).ToUniversalTime().ToString('yyyy-MM-01') }
