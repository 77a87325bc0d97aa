// A private network, if it was chosen: the app reaches its stores through it, and the stores answer nobody else. The app itself stays
// public, because Zalo and citizens call it. Monitoring stays public too: closing it would take a private link scope of its own.
param token string
param location string
param tags object
@description('Stores to reach: what, by which name of the service, under which private zone.')
param targets { name: string, resourceId: string, group: string, zone: string }[]

@description('Their zones of private names, each once: two accounts share one.')
param zones string[]

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/23'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/24' // an address for each instance, and room to replace all
          delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'stores'
        properties: { addressPrefix: '10.20.1.0/27', privateEndpointNetworkPolicies: 'Disabled' }
      }
    ]
  }

  resource app 'subnets' existing = { name: 'app' }
  resource stores 'subnets' existing = { name: 'stores' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zone in zones: {
    name: zone
    location: 'global'
    tags: tags
  }
]

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (name, index) in zones: {
    parent: zone[index]
    name: network.name
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
]

// About USD 7 a month each, and a little for what passes.
resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for target in targets: {
    name: 'pe-${target.name}-${token}'
    location: location
    tags: tags
    properties: {
      subnet: { id: network::stores.id }
      privateLinkServiceConnections: [
        { name: target.name, properties: { privateLinkServiceId: target.resourceId, groupIds: [target.group] } }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (target, index) in targets: {
    parent: endpoint[index]
    name: 'default'
    dependsOn: [zone]
    properties: {
      privateDnsZoneConfigs: [
        { name: target.group, properties: { privateDnsZoneId: resourceId('Microsoft.Network/privateDnsZones', target.zone) } }
      ]
    }
  }
]

output appSubnetId string = network::app.id
