# After the app is deployed: it answers, its stores and Zalo's token are there, it turns away what is not signed, and a drill, signed as
# Zalo signs, goes the whole way of a feedback. A drill is told to nobody, and stands in no register, list or figure. The same as smoketest.sh.
$ErrorActionPreference = 'Stop'

function Fail($text) { [Console]::Error.WriteLine($text); exit 1 }

function Call($path, $method = 'Get', $body = $null, $headers = @{}) {
    try {
        Invoke-WebRequest "$env:FUNCTIONS_URL/$path" -Method $method -Body $body -Headers $headers -TimeoutSec 20 -SkipHttpErrorCheck
    }
    catch {
        [pscustomobject]@{ StatusCode = 0; Content = "$_" }
    }
}

for ($try = 0; (Call 'health/live').StatusCode -ne 200; $try++) {
    if ($try -ge 19) { Fail "The app does not answer at $env:FUNCTIONS_URL. See its log stream in the portal." }
    Start-Sleep -Seconds 10
}
Write-Host 'It answers.'

function Ready {
    $answer = Call 'health/ready'
    if ($answer.StatusCode -ne 200) { Fail "Not ready:`n$($answer.Content)" }
}
Ready
Write-Host "Storage, queues and Zalo's token are there."

$timestamp = [DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds()
$drill = [DateTime]::UtcNow.ToString('yyyyMMdd') + '-' + [guid]::NewGuid().ToString('N').Substring(0, 16)
$body = "{`"app_id`":`"$env:ZALO_APP_ID`",`"event_name`":`"city_drill`",`"drill`":{`"name`":`"$drill`"},`"timestamp`":`"$timestamp`"}"
$unsigned = (Call 'zalo/webhook' 'Post' $body).StatusCode
if ($unsigned -ne 401) { Fail "An event without a signature got $unsigned, not 401: do not let Zalo call this address." }
Write-Host 'It turns away what is not signed.'

$key = az keyvault secret show --vault-name $env:KEY_VAULT_NAME --name Zalo--OaSecretKey --query value --output tsv
if ($LASTEXITCODE -ne 0) { exit 1 }
$hash = [Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes("$env:ZALO_APP_ID$body$timestamp$key"))
$mac = [Convert]::ToHexString($hash).ToLowerInvariant()
$signed = (Call 'zalo/webhook' 'Post' $body @{ 'X-ZEvent-Signature' = "mac=$mac" }).StatusCode
if ($signed -ne 200) { Fail "A signed event got $signed, not 200: is Zalo--OaSecretKey the key of app ${env:ZALO_APP_ID}?" }
Write-Host 'It takes what is signed.'

$operator = az keyvault secret show --vault-name $env:KEY_VAULT_NAME --name Api--FirstOperatorKey --query value --output tsv 2> $null
if ($LASTEXITCODE -ne 0 -or -not $operator) {
    Write-Host "Drill $drill has begun. The vault holds no operator's key to follow it: GET $env:FUNCTIONS_URL/api/drills/$drill. Done."
    exit 0
}
for ($try = 0; $true; $try++) {
    $answer = Call "api/drills/$drill" 'Get' $null @{ Authorization = "Bearer $operator" }
    if ($answer.StatusCode -eq 200 -and "$($answer.Content)".Contains('"isDone":true')) { break }
    if ($try -ge 29) { Fail "Drill $drill did not go the whole way in five minutes:`n$($answer.Content)" }
    Start-Sleep -Seconds 10
}
Write-Host "Drill $drill went the whole way. Done."
