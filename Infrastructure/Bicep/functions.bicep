// The function app. Its settings are in settings.bicep.
import { tier } from 'tiers.bicep'

param token string
param location string
param tags object
param size tier
param identityId string
@description('Container of the packages azd deploys.')
param packages string
@description('Empty: no private network.')
param subnetId string

// Between webhook and notice: each scales alone on this plan, so HTTP alone would leave three cold starts in the way.
var onTheWay = ['ContinueConversation', 'ClassifyFeedback', 'SendZaloNotice']

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled' // Zalo and citizens
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: size.instanceMemoryMB
        maximumInstanceCount: size.maximumInstanceCount
        alwaysReady: concat(
          [{ name: 'http', instanceCount: size.readyHttp }],
          size.readyQueue == 0 ? [] : map(onTheWay, name => { name: 'function:${name}', instanceCount: size.readyQueue })
        )
      }
    }
  }

  // Packages come through the identity of whoever deploys; no publishing password works.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output name string = app.name
output id string = app.id
output host string = app.properties.defaultHostName
