// The defaults, as `azd up` deploys them.
using '../../../Infrastructure/Bicep/main.bicep'

param environmentName = 'city-dev'
param location = 'southeastasia'
param tier = 'dev'
param alertEmails = ['ops@city.example']
param monthlyBudget = 100
param budgetStart = '2026-12-01'
param product = {
  codePrefix: 'HNZ'
  publicBaseUrl: ''
  zalo: { appId: '1' }
  previousKeys: []
  citySystem: { baseUrl: '' }
  secondOpinion: { endpoint: '', model: '', hasKey: false }
  nationalPortal: {
    baseUrl: ''
    logInPath: 'login'
    callPath: 'call'
    destinationCode: ''
    unitCode: ''
    userName: ''
    callsPerSecond: '0.5'
  }
}
