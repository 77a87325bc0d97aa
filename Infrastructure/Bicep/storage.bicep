// One storage account. There are two: `host` holds what the platform needs and can be made anew (packages, timers, orchestrations),
// `data` is the truth. So the app is owner of no blob of people, and locks and versions are paid for where they matter.
param name string
param location string
param tags object
@allowed(['Standard_LRS', 'Standard_ZRS'])
param sku string
param containers string[]
param tables string[]
param principalId string
@description('Role ids of the app\'s identity at this account.')
param roleIds string[]
@description('Null: nothing is kept beyond its deletion. Else versions of blobs, deleted blobs and containers stay for so many days, and the account cannot be deleted.')
param keepDays int?
param isPrivate bool

var isKept = keepDays != null

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { defaultAction: isPrivate ? 'Deny' : 'Allow', bypass: 'AzureServices' }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: isKept
      deleteRetentionPolicy: isKept ? { enabled: true, days: keepDays } : { enabled: false }
      containerDeleteRetentionPolicy: isKept ? { enabled: true, days: keepDays } : { enabled: false }
    }

    resource container 'containers' = [
      for container in containers: {
        name: container
        properties: { publicAccess: 'None' }
      }
    ]
  }

  // Tables have neither versions nor soft delete: only an export brings them back.
  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tables: { name: table }]
  }

  // What a person had erased must not live on as an old version. Current blobs end by the product's own rules, never by age here.
  resource lifecycle 'managementPolicies' = if (isKept) {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            name: 'old-versions'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: keepDays ?? 30 } } }
            }
          }
        ]
      }
    }
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for roleId in roleIds: {
    scope: account
    name: guid(account.id, principalId, roleId)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
    }
  }
]

// `azd down` deletes the whole group; this makes it refuse until hooks/down was told to let the data go.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isKept) {
  scope: account
  name: 'keep-data'
  properties: { level: 'CanNotDelete', notes: 'Feedback of citizens. See docs/deployment.md before removing this.' }
}

output id string = account.id
output blobEndpoint string = account.properties.primaryEndpoints.blob
output queueEndpoint string = account.properties.primaryEndpoints.queue
output tableEndpoint string = account.properties.primaryEndpoints.table
