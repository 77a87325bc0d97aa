# After resources are made: every secret the app refers to is in the vault. Our own are made here and nobody sees them; those of others
# are asked for. A secret that is there is never changed. The same as secrets.sh.
$ErrorActionPreference = 'Stop'

# The right to the vault takes minutes to arrive after it was given.
foreach ($try in 1..10) {
    $names = @(az keyvault secret list --vault-name $env:KEY_VAULT_NAME --query '[].name' --output tsv 2> $null)
    if ($LASTEXITCODE -eq 0) { break }
    if ($try -eq 10) {
        [Console]::Error.WriteLine("You may not put secrets into $env:KEY_VAULT_NAME. Name who may, and provision again:")
        [Console]::Error.WriteLine('  azd env set VAULT_OFFICER_ID $(az ad signed-in-user show --query id --output tsv)')
        exit 1
    }
    Start-Sleep -Seconds 30
}

# Through a file: arguments of a process can be read by others on the machine.
function Put($name, $value) {
    $file = New-TemporaryFile
    try {
        [IO.File]::WriteAllText($file, $value)
        az keyvault secret set --vault-name $env:KEY_VAULT_NAME --name $name --file "$file" --encoding utf-8 --output none
        if ($LASTEXITCODE -ne 0) { exit 1 }
    }
    finally {
        Remove-Item $file
    }
    $script:changed = $true
    Write-Host "$name is in the vault now."
}

$random = { [Security.Cryptography.RandomNumberGenerator]::GetBytes(32) }
$changed = $false
$missing = @()
foreach ($name in $env:KEY_VAULT_NEEDS -split ' ') {
    if ($name -in $names) { continue }
    if ($name -in 'Links--Key', 'Reminders--WebhookKey', 'Zalo--TokenKey') { Put $name ([Convert]::ToBase64String((& $random))) }
    elseif ($name -eq 'Api--FirstOperatorKey') { Put $name "pakn_first_$([Convert]::ToHexString((& $random)).ToLowerInvariant())" }
    elseif ([Console]::IsInputRedirected) { $missing += $name }
    else {
        $answer = Read-Host -MaskInput $name
        if (-not $answer) { [Console]::Error.WriteLine("$name is empty."); exit 1 }
        Put $name $answer
    }
}

if ($missing.Count -gt 0) {
    [Console]::Error.WriteLine('Put these into the vault, each from a file, and run azd provision again:')
    foreach ($name in $missing) {
        [Console]::Error.WriteLine("  az keyvault secret set --vault-name $env:KEY_VAULT_NAME --name $name --file <file> --encoding utf-8")
    }
    exit 1
}

# The app looked before they were there.
if ($changed) {
    az rest --method post --output none --url "/subscriptions/$env:AZURE_SUBSCRIPTION_ID/resourceGroups/$env:RESOURCE_GROUP/providers/Microsoft.Web/sites/$env:FUNCTIONS_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
    if ($LASTEXITCODE -ne 0) { exit 1 }
}

Write-Host "Zalo's webhook address, for the app's Webhook page in the developer console:"
Write-Host "  $env:ZALO_WEBHOOK_URL"
if (($env:FIRST_OPERATOR_KEY ?? 'true') -eq 'true') {
    Write-Host "First administrator: issue keys (POST api/keys) with the operator's key, then let it go:"
    Write-Host "  az keyvault secret show --vault-name $env:KEY_VAULT_NAME --name Api--FirstOperatorKey --query value --output tsv"
    Write-Host '  azd env set FIRST_OPERATOR_KEY false && azd provision'
}
