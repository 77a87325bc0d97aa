// Secrets of Zalo, the registers and our own links. They are put in by hooks/secrets, never by a deployment: what a deployment
// is given stays readable in its history.
import { roles } from 'roles.bicep'

param token string
param location string
param tags object
param principalId string
@description('Object id of the person or group that puts secrets in; empty: nobody is given that right here.')
param officerId string
param isPrivate bool
@description('Addresses from which the officer reaches the vault although it is private.')
param adminAddresses string[]
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: 'kv-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate && empty(adminAddresses) ? 'Disabled' : 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      ipRules: [for address in adminAddresses: { value: address }]
    }
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, principalId, roles.keyVaultSecretsUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsUser)
  }
}

resource officer 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(officerId)) {
  scope: vault
  name: guid(vault.id, officerId, roles.keyVaultSecretsOfficer)
  properties: {
    principalId: officerId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.keyVaultSecretsOfficer)
  }
}

// Who read which secret, and when. A few lines a day.
resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: vault
  name: 'keep-data'
  properties: { level: 'CanNotDelete', notes: 'Without these keys stored tokens and links are lost. See docs/deployment.md before removing this.' }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
