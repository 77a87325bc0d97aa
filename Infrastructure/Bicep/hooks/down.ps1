# Before `azd down`: it would delete the feedback of citizens with everything else, so it has to be told in so many words.
# The same as down.sh.
$ErrorActionPreference = 'Stop'

if ($env:DELETE_DATA -ne $env:AZURE_ENV_NAME) {
    [Console]::Error.WriteLine(@"
Nothing was deleted: this environment holds the feedback of citizens.
To delete everything, the data too:
  azd env set DELETE_DATA $env:AZURE_ENV_NAME && azd down
To keep the data and stop what costs money: docs/deployment.md, "Down".
"@)
    exit 1
}

foreach ($lock in az lock list --resource-group $env:RESOURCE_GROUP --query "[?name=='keep-data'].id" --output tsv) {
    az lock delete --ids $lock
    if ($LASTEXITCODE -ne 0) { exit 1 }
}
azd env set DELETE_DATA ''
Write-Host "The locks are gone; azd deletes now. The vault's secrets can be had back for 90 days."
