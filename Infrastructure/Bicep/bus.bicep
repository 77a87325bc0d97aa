// The queues. Nobody enters with a key; the app sends and receives, and manages nothing.
import { queues } from 'queues.bicep'
import { roles } from 'roles.bicep'

param token string
param location string
param tags object
param principalId string
@description('Standard costs about USD 10 a month. Premium about USD 680: it alone can be reached over a private network only.')
@allowed(['Standard', 'Premium'])
param sku string
param isPrivate bool

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sb-${token}'
  location: location
  tags: tags
  sku: sku == 'Premium' ? { name: sku, tier: sku, capacity: 1 } : { name: sku, tier: sku }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: isPrivate && sku == 'Premium' ? 'Disabled' : 'Enabled'
  }

  resource queue 'queues' = [
    for queue in queues: {
      name: queue.name
      properties: {
        // Only our own faults throw, and each repeat waits 2, 4, … 60 seconds first: ten deliveries are about six minutes, then the
        // letter is kept in a table and comes back on a ladder.
        maxDeliveryCount: 10
        // A process that dies delays its messages by this; a living one renews the lock for five minutes (host.json).
        lockDuration: 'PT1M'
        // Longer than any outage we would sleep through; what expires is a dead letter and not lost.
        defaultMessageTimeToLive: 'P14D'
        deadLetteringOnMessageExpiration: true
        requiresSession: queue.sessions
        requiresDuplicateDetection: queue.duplicates
        duplicateDetectionHistoryTimeWindow: queue.duplicates ? 'P1D' : null
        maxSizeInMegabytes: 5120
      }
    }
  ]
}

var appRoles = [roles.serviceBusDataSender, roles.serviceBusDataReceiver]

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for roleId in appRoles: {
    scope: namespace
    name: guid(namespace.id, principalId, roleId)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roleId)
    }
  }
]

output id string = namespace.id
output host string = parseUri(namespace.properties.serviceBusEndpoint).host
