// Who hears of it, and what Service Bus itself measures. It measures no age of messages: a queue that was at no time empty for half an
// hour is the nearest to "the oldest waits too long". Each queue watched costs about USD 0.10 a month.
import { queues } from 'queues.bicep'

param token string
param tags object
param emails string[]
param busId string

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'feedback'
    emailReceivers: [for email in emails: { name: email, emailAddress: email, useCommonAlertSchema: true }]
  }
}

var rules = [
  {
    name: 'dead-letters'
    description: 'A dead letter lies in a queue: the function that keeps them does not run.'
    severity: 1
    metric: 'DeadletteredMessages'
    aggregation: 'Minimum' // they are moved within seconds: only one that stays is a fault
    window: 'PT15M'
    threshold: 0
  }
  {
    name: 'waiting-messages'
    description: 'A queue was not empty at any time for half an hour: its function fails, hangs or is too slow.'
    severity: 1
    metric: 'ActiveMessages'
    aggregation: 'Minimum'
    window: 'PT30M'
    threshold: 0
  }
]

resource metricAlerts 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for rule in rules: {
    name: rule.name
    location: 'global'
    tags: tags
    properties: {
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [busId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.window
      autoMitigate: true
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
        allOf: [
          {
            name: rule.metric
            criterionType: 'StaticThresholdCriterion'
            metricNamespace: 'Microsoft.ServiceBus/namespaces'
            metricName: rule.metric
            timeAggregation: rule.aggregation
            operator: 'GreaterThan'
            threshold: rule.threshold
            dimensions: [{ name: 'EntityName', operator: 'Include', values: map(queues, queue => queue.name) }]
          }
        ]
      }
      actions: [{ actionGroupId: operators.id }]
    }
  }
]

output groupId string = operators.id
