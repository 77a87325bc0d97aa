// One page for whoever was woken: what comes in, what waits, what failed.
param token string
param location string
param tags object
param workspaceId string
param busId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'workbook', token)
  location: location
  tags: union(tags, { 'hidden-title': 'Citizens\' feedback' })
  kind: 'shared'
  properties: {
    displayName: 'Citizens\' feedback'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: replace(replace(loadTextContent('workbook.json'), '{workspace}', workspaceId), '{bus}', busId)
  }
}
