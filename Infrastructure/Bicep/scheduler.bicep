// The Durable Task Scheduler, if it was chosen instead of tables and queues of the host's storage account.
// It has a page that shows orchestrations, and support as a backend; Consumption is paid by the action, nothing while idle.
import { roles } from 'roles.bicep'

param token string
param location string
param tags object
param principalId string

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: 'dts-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'Consumption' }
    ipAllowlist: ['0.0.0.0/0'] // the identity is what opens it
  }

  resource hub 'taskHubs' = {
    name: 'citizenfeedback'
  }
}

resource contributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: scheduler::hub
  name: guid(scheduler::hub.id, principalId, roles.durableTaskDataContributor)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.durableTaskDataContributor)
  }
}

output endpoint string = scheduler.properties.endpoint
output hub string = scheduler::hub.name
