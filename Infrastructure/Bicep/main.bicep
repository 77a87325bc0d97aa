targetScope = 'subscription'

import { roles } from 'roles.bicep'
import { tiers } from 'tiers.bicep'
import { productSettings } from 'settings.bicep'

@minLength(1)
@maxLength(64)
@description('Name of the azd environment; names of resources derive from it.')
param environmentName string

@minLength(1)
@description('A region that has Flex Consumption and Durable Functions\' stores; hooks/prerequisites checks it. None is in Viet Nam.')
param location string

@description('What the two differ in: tiers.bicep.')
@allowed(['dev', 'production'])
param tier string

@description('Where orchestrations lie: in the host\'s storage account (nothing fixed to pay), or in the Durable Task Scheduler. Its package is in the build only if azd hands DURABLE_BACKEND on to it; older azd does not: set it in the shell.')
@allowed(['storage', 'scheduler'])
param durableBackend string = 'storage'

@description('Stores answer the app\'s network only. The bus does so only if it is Premium.')
param privateNetwork bool = false

@allowed(['Standard', 'Premium'])
param busSku string = 'Standard'

@description('Addresses from which secrets can be put into a private vault.')
param adminAddresses string[] = []

@description('Object id of the person or group that puts secrets into the vault. Empty: the right is given outside.')
param vaultOfficerId string = ''

@description('Who hears alarms and the budget; hooks/prerequisites demands one.')
param alertEmails string[]

@minValue(1)
@description('In the currency of the subscription.')
param monthlyBudget int

@description('First day of a month, yyyy-MM-dd; hooks/prerequisites sets it once.')
param budgetStart string

@description('The key with which the first keys are issued works; switch it off afterwards.')
param firstOperatorKey bool = true

@description('An empty publicBaseUrl means the app\'s own address.')
param product productSettings

var size = tiers[tier]
var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)
var ownAddress = 'https://${functions.outputs.host}'
var address = empty(product.publicBaseUrl) ? ownAddress : product.publicBaseUrl

var zones = concat(
  map(['blob', 'queue', 'table'], part => 'privatelink.${part}.${environment().suffixes.storage}'),
  ['privatelink.vaultcore.azure.net'],
  busSku == 'Premium' ? ['privatelink.servicebus.windows.net'] : []
)

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  params: { name: 'id-${token}', location: location, tags: tags }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, size: size, principalId: identity.outputs.principalId }
}

module hostStorage 'storage.bicep' = {
  name: 'host-storage'
  scope: group
  params: {
    name: 'sthost${token}'
    location: location
    tags: tags
    sku: size.storageSku
    containers: ['packages']
    tables: []
    principalId: identity.outputs.principalId
    roleIds: [roles.storageBlobDataOwner, roles.storageQueueDataContributor, roles.storageTableDataContributor]
    isPrivate: privateNetwork
  }
}

module dataStorage 'storage.bicep' = {
  name: 'data-storage'
  scope: group
  params: {
    name: 'stdata${token}'
    location: location
    tags: tags
    sku: size.storageSku
    containers: ['attachments', 'parked', 'locks']
    tables: [
      'ApiKeys', 'Contacts', 'Conversations', 'DeadLetters', 'Digests', 'Erasures', 'Feedback', 'FeedbackLists'
      'Forms', 'Releases', 'Statistics', 'Synchronization', 'Tries', 'ZaloToken'
    ]
    principalId: identity.outputs.principalId
    roleIds: [roles.storageBlobDataContributor, roles.storageTableDataContributor]
    keepDays: size.undeleteDays
    isPrivate: privateNetwork
  }
}

module bus 'bus.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    sku: busSku
    isPrivate: privateNetwork
  }
}

module scheduler 'scheduler.bicep' = if (durableBackend == 'scheduler') {
  scope: group
  params: { token: token, location: location, tags: tags, principalId: identity.outputs.principalId }
}

module vault 'vault.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    principalId: identity.outputs.principalId
    officerId: vaultOfficerId
    isPrivate: privateNetwork
    adminAddresses: adminAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
}

module network 'network.bicep' = if (privateNetwork) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    zones: zones
    targets: concat(
      map(['blob', 'queue', 'table'], (part, index) => {
        name: 'host-${part}'
        resourceId: hostStorage.outputs.id
        group: part
        zone: zones[index]
      }),
      [
        { name: 'data-blob', resourceId: dataStorage.outputs.id, group: 'blob', zone: zones[0] }
        { name: 'data-table', resourceId: dataStorage.outputs.id, group: 'table', zone: zones[2] }
        { name: 'vault', resourceId: vault.outputs.id, group: 'vault', zone: zones[3] }
      ],
      busSku == 'Premium' ? [{ name: 'bus', resourceId: bus.outputs.id, group: 'namespace', zone: zones[4] }] : []
    )
  }
}

module functions 'functions.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    size: size
    identityId: identity.outputs.id
    packages: '${hostStorage.outputs.blobEndpoint}packages'
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
  }
}

module settings 'settings.bicep' = {
  scope: group
  params: {
    token: token
    clientId: identity.outputs.clientId
    insightsName: monitoring.outputs.insightsName
    vaultUri: vault.outputs.uri
    busHost: bus.outputs.host
    host: {
      blob: hostStorage.outputs.blobEndpoint
      queue: hostStorage.outputs.queueEndpoint
      table: hostStorage.outputs.tableEndpoint
    }
    data: { blob: dataStorage.outputs.blobEndpoint, table: dataStorage.outputs.tableEndpoint }
    scheduler: durableBackend == 'scheduler' ? { endpoint: scheduler!.outputs.endpoint, hub: scheduler!.outputs.hub } : null
    product: union(product, { publicBaseUrl: address })
    firstOperatorKey: firstOperatorKey
  }
}

module alerts 'alerts.bicep' = {
  scope: group
  params: { token: token, tags: tags, emails: alertEmails, busId: bus.outputs.id }
}

module logAlerts 'logAlerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    groupId: alerts.outputs.groupId
    silenceAlarm: size.watched
  }
}

module availability 'availability.bicep' = if (size.watched) {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    groupId: alerts.outputs.groupId
    address: address
  }
}

module workbook 'workbook.bicep' = {
  scope: group
  params: { token: token, location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId, busId: bus.outputs.id }
}

module budget 'budget.bicep' = {
  scope: group
  params: { amount: monthlyBudget, start: budgetStart, emails: alertEmails }
}

// azd keeps these in the environment; the hooks read them.
output RESOURCE_GROUP string = group.name
output FUNCTIONS_NAME string = functions.outputs.name
output FUNCTIONS_URL string = ownAddress
output ZALO_WEBHOOK_URL string = '${address}/zalo/webhook'
output KEY_VAULT_NAME string = vault.outputs.name
output KEY_VAULT_NEEDS string = settings.outputs.vaultNeeds
