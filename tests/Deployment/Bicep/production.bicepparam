// Everything switched on: scheduler, private network, both registers, every key being rotated.
using '../../../Infrastructure/Bicep/main.bicep'

param environmentName = 'city'
param location = 'southeastasia'
param tier = 'production'
param durableBackend = 'scheduler'
param privateNetwork = true
param busSku = 'Premium'
param adminAddresses = ['203.0.113.7']
param vaultOfficerId = '00000000-0000-0000-0000-0000000000aa'
param alertEmails = ['ops@city.example', 'night@city.example']
param monthlyBudget = 1500
param budgetStart = '2026-12-01'
param product = {
  codePrefix: 'HNZ'
  publicBaseUrl: 'https://pakn.city.example'
  zalo: { appId: '1' }
  previousKeys: ['Links--Key', 'Reminders--WebhookKey', 'Zalo--OaSecretKey', 'Zalo--TokenKey']
  citySystem: { baseUrl: 'https://register.city.example' }
  secondOpinion: { endpoint: 'https://model.city.example/openai/v1/', model: 'gpt-5-mini', hasKey: true }
  nationalPortal: {
    baseUrl: 'https://adapter.example'
    logInPath: 'login'
    callPath: 'call'
    destinationCode: 'VN:GOV:example'
    unitCode: 'H26'
    userName: 'city'
    callsPerSecond: '0.5'
  }
}
