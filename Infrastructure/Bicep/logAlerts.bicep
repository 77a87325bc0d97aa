// Alarms on what the product and the platform log. Names of functions, counters and event ids are the code's; a test holds them together.
// About USD 1.50 a month for a rule that looks every five minutes, 0.50 every quarter of an hour, less every hour.
param location string
param tags object
param workspaceId string
param groupId string
param silenceAlarm bool

var ownLines = 'union AppTraces, AppExceptions | where tostring(Properties.CategoryName) startswith "CitizenFeedback."'

var rules = [
  {
    name: 'dead-letter-kept'
    description: 'A message died and was kept in the table DeadLetters: GET api/dead-letters/waiting says why.'
    severity: 2
    query: 'AppRequests | where Name startswith "Keep"'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT15M'
    window: 'PT15M'
    enabled: true
  }
  {
    name: 'alarm-failures'
    description: 'The orchestration of a feedback failed, or could not look at it: its deadlines rest on the nightly wake-up.'
    severity: 1
    query: 'union (AppRequests | where Name has "FeedbackAlarm" and Success == false | project TimeGenerated), (${ownLines} and toint(Properties.EventId) == 102 | project TimeGenerated)'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT15M'
    window: 'PT15M'
    enabled: true
  }
  {
    name: 'webhook-errors'
    description: 'Zalo got an error for what it sent. It comes again for hours; after that messages of citizens are lost.'
    severity: 0
    query: 'AppRequests | where (Name has "ZaloWebhook" or Name has "zalo/webhook" or Url has "/zalo/webhook") and toint(ResultCode) >= 500'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT5M'
    window: 'PT5M'
    enabled: true
  }
  {
    name: 'webhook-silence'
    description: 'No webhook of Zalo for twelve hours: the address, the app\'s right to it or the certificate may be gone.'
    severity: 1
    // Signed calls: others find the address too.
    query: 'AppMetrics | where Name == "zalo.webhook.calls" and Sum > 0 and tostring(Properties.outcome) in ("Genuine", "Ignored", "ForPerson")'
    operator: 'LessThan'
    threshold: 1
    every: 'PT1H'
    window: 'PT12H'
    enabled: silenceAlarm
  }
  {
    name: 'zalo-token-age'
    description: 'The access token was not refreshed in time; at 25 hours it is dead and nothing can be sent.'
    severity: 1
    query: 'AppMetrics | where Name == "zalo.token.age" and coalesce(Max, Sum) > 21'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT15M'
    window: 'PT30M'
    enabled: true
  }
  {
    name: 'work-parked'
    description: 'Something for a sender, a register or an official was given up: GET api/parked-work says what and why.'
    severity: 2
    query: 'AppMetrics | where Name == "citizen_feedback.work.outcomes" and Sum > 0 and tostring(Properties.outcome) == "parked"'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT15M'
    window: 'PT15M'
    enabled: true
  }
  {
    name: 'calendar-missing'
    description: 'The yearly notice of days off is not in data/vn-holidays.csv: deadlines are provisional.'
    severity: 3
    query: '${ownLines} and toint(Properties.EventId) == 104'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT1H'
    window: 'P1D'
    enabled: true
  }
  {
    name: 'register-differences'
    description: 'The nightly comparison with a register found differences, or could not be made: GET api/reconciliations/{register}/report.'
    severity: 3
    query: '${ownLines} and toint(Properties.EventId) == 105'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT1H'
    window: 'P1D'
    enabled: true
  }
  {
    name: 'nightly-failures'
    description: 'The nightly forgetting, comparing or waking failed or was cut off: what it did not reach waits for the next night.'
    severity: 2
    query: 'AppRequests | where Name in ("EnsureAlarms", "ReconcileNightly", "RunRetentionNightly") and Success == false'
    operator: 'GreaterThan'
    threshold: 0
    every: 'PT1H'
    window: 'PT1H'
    enabled: true
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      severity: rule.severity
      enabled: rule.enabled
      scopes: [workspaceId]
      evaluationFrequency: rule.every
      windowSize: rule.window
      autoMitigate: true
      skipQueryValidation: true // a new workspace does not know the tables before the first line
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [groupId] }
    }
  }
]
