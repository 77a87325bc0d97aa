// Tells, and stops nothing: a bill that surprises is a defect somebody must look at, not a reason to turn citizens away.
param amount int
@description('First day of a month, and the same at every deployment of this environment: Azure refuses a change.')
param start string
param emails string[]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'monthly'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: { startDate: start }
    notifications: {
      spent: { enabled: true, operator: 'GreaterThan', threshold: 80, thresholdType: 'Actual', contactEmails: emails }
      expected: { enabled: true, operator: 'GreaterThan', threshold: 100, thresholdType: 'Forecasted', contactEmails: emails }
    }
  }
}
