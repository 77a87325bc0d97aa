# Changes one key without losing what the old one has sealed or signed:
#   rotate.ps1 Links--Key        begins: the new key counts, the old one is still good
#   rotate.ps1 Links--Key end    the old one is good no more (docs/operations.md says when)
# Begun again after it was cut off, it goes on where it was. The same as rotate.sh.
param([string] $Name = '', [string] $Step = '')
$ErrorActionPreference = 'Stop'

function Fail($text) { [Console]::Error.WriteLine($text); exit 1 }

foreach ($line in @(azd env get-values)) {
    if ($line -match '^(\w+)="(.*)"$') { Set-Item "env:$($Matches[1])" $Matches[2] }
}
if ($Name -cnotin 'Links--Key', 'Reminders--WebhookKey', 'Zalo--TokenKey', 'Zalo--OaSecretKey') {
    Fail 'Which key? Links--Key, Reminders--WebhookKey, Zalo--TokenKey or Zalo--OaSecretKey.'
}

$changing = if ($env:PREVIOUS_KEYS) { $env:PREVIOUS_KEYS } else { 'none' }
if ($Step -eq 'end') {
    # None: ended before, perhaps cut off before the app knew.
    if ($changing -ne $Name -and $changing -ne 'none') { Fail "$changing is being changed, not $Name." }
    azd env set PREVIOUS_KEYS none
    if ($LASTEXITCODE -ne 0) { exit 1 }
    azd provision
    if ($LASTEXITCODE -ne 0) { exit 1 }
    Write-Host "The old $Name is good no more."
    exit 0
}

function Get-Secret($secret) {
    $value = az keyvault secret show --vault-name $env:KEY_VAULT_NAME --name $secret --query value --output tsv
    if ($LASTEXITCODE -ne 0) { exit 1 }
    $value
}

# Through a file: arguments of a process can be read by others on the machine.
function Put($secret, $value) {
    $file = New-TemporaryFile
    try {
        [IO.File]::WriteAllText($file, $value)
        az keyvault secret set --vault-name $env:KEY_VAULT_NAME --name $secret --file "$file" --encoding utf-8 --output none
        if ($LASTEXITCODE -ne 0) { exit 1 }
    }
    finally {
        Remove-Item $file
    }
    Write-Host "$secret is in the vault now."
}

# The app reads its keys anew.
function Update-App {
    az rest --method post --output none --url "/subscriptions/$env:AZURE_SUBSCRIPTION_ID/resourceGroups/$env:RESOURCE_GROUP/providers/Microsoft.Web/sites/$env:FUNCTIONS_NAME/config/configreferences/appsettings/refresh?api-version=2022-03-01"
    if ($LASTEXITCODE -ne 0) { exit 1 }
}

$old = Get-Secret $Name
if ($changing -eq $Name) {
    if ((Get-Secret "${Name}Previous") -cne $old) {
        Update-App
        Write-Host "The new $Name counts already, and no other was made; the old one is still good until: rotate.ps1 $Name end"
        exit 0
    }
}
elseif ($changing -ne 'none') { Fail "$changing is being changed. End that first: rotate.ps1 $changing end" }

if ($Name -ne 'Zalo--OaSecretKey') {
    $new = [Convert]::ToBase64String([Security.Cryptography.RandomNumberGenerator]::GetBytes(32))
}
else {
    $ask = 'The new key, from the Webhook page of the developer console'
    $new = if ([Console]::IsInputRedirected) { [Console]::In.ReadLine() } else { Read-Host -MaskInput $ask }
    if (-not $new) { Fail 'No key was given. Nothing is changed.' }
}

# The app must accept the old one before the new one counts.
Put "${Name}Previous" $old
azd env set PREVIOUS_KEYS $Name
if ($LASTEXITCODE -ne 0) { exit 1 }
azd provision
if ($LASTEXITCODE -ne 0) { exit 1 }
Put $Name $new
Update-App
Write-Host "The new $Name counts; the old one is still good until: rotate.ps1 $Name end"
