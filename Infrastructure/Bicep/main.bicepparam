// What azd deploys: everything is a variable of the azd environment (`azd env set NAME value`). azd itself asks for name and location.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param tier = readEnvironmentVariable('TIER', 'dev')
param durableBackend = readEnvironmentVariable('DURABLE_BACKEND', 'storage')
param privateNetwork = bool(readEnvironmentVariable('PRIVATE_NETWORK', 'false'))
param busSku = readEnvironmentVariable('BUS_SKU', 'Standard')
param adminAddresses = filter(split(readEnvironmentVariable('ADMIN_ADDRESSES', ''), ','), address => !empty(address))
// In production whoever deploys has no right to the secrets unless it is named.
param vaultOfficerId = readEnvironmentVariable(
  'VAULT_OFFICER_ID',
  tier == 'dev' ? readEnvironmentVariable('AZURE_PRINCIPAL_ID', '') : ''
)
param alertEmails = filter(split(readEnvironmentVariable('ALERT_EMAILS', ''), ','), email => !empty(email))
param monthlyBudget = int(readEnvironmentVariable('MONTHLY_BUDGET', '100'))
param budgetStart = readEnvironmentVariable('BUDGET_START', '')
param firstOperatorKey = bool(readEnvironmentVariable('FIRST_OPERATOR_KEY', 'true'))
param product = {
  codePrefix: readEnvironmentVariable('CODE_PREFIX', 'HNZ')
  publicBaseUrl: readEnvironmentVariable('PUBLIC_BASE_URL', '')
  zalo: { appId: readEnvironmentVariable('ZALO_APP_ID', '') }
  previousKeys: filter(
    ['Links--Key', 'Reminders--WebhookKey', 'Zalo--OaSecretKey', 'Zalo--TokenKey'],
    name => contains(split(readEnvironmentVariable('PREVIOUS_KEYS', 'none'), ','), name)
  )
  citySystem: { baseUrl: readEnvironmentVariable('CITY_SYSTEM_URL', '') }
  secondOpinion: {
    endpoint: readEnvironmentVariable('SECOND_OPINION_URL', '')
    model: readEnvironmentVariable('SECOND_OPINION_MODEL', '')
    hasKey: bool(readEnvironmentVariable('SECOND_OPINION_HAS_KEY', 'false'))
  }
  nationalPortal: {
    baseUrl: readEnvironmentVariable('NATIONAL_PORTAL_URL', '')
    logInPath: readEnvironmentVariable('NATIONAL_PORTAL_LOG_IN_PATH', 'login')
    callPath: readEnvironmentVariable('NATIONAL_PORTAL_CALL_PATH', 'call')
    destinationCode: readEnvironmentVariable('NATIONAL_PORTAL_DESTINATION_CODE', '')
    unitCode: readEnvironmentVariable('NATIONAL_PORTAL_UNIT_CODE', '')
    userName: readEnvironmentVariable('NATIONAL_PORTAL_USER_NAME', '')
    callsPerSecond: readEnvironmentVariable('NATIONAL_PORTAL_CALLS_PER_SECOND', '0.5')
  }
}
