// Looks from outside, as Zalo does: an app that does not start logs nothing, and silence rings only after hours.
// About USD 0.0005 a look, two places every five minutes: some USD 10 a month.
param token string
param location string
param tags object
param insightsId string
param groupId string
param address string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: 'appi-${token}'
}

resource test 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${token}'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: 'ready'
    SyntheticMonitorId: 'ready-${token}'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [
      { Id: 'apac-sg-sin-azr' } // Southeast Asia
      { Id: 'apac-hk-hkn-azr' } // East Asia
    ]
    Request: { RequestUrl: '${address}/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'From no place the app is ready: it is down, or storage, bus or Zalo\'s token are, or the certificate ends within two weeks.'
    severity: 0
    enabled: true
    scopes: [test.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: test.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: groupId }]
  }
}
