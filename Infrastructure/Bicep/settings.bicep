// App settings: the names of local.settings.sample.json (a test compares them), with __ for :.
import { queues } from 'queues.bicep'

param token string
param clientId string
param insightsName string
param vaultUri string
param busHost string
param host { blob: string, queue: string, table: string }
param data { blob: string, table: string }
@description('Null: orchestrations lie in the host\'s storage account.')
param scheduler { endpoint: string, hub: string }?
param product productSettings
param firstOperatorKey bool

@export()
type productSettings = {
  codePrefix: string
  publicBaseUrl: string
  zalo: { appId: string }
  @description('Keys that are being changed (hooks/rotate): the one before is good too.')
  previousKeys: ('Links--Key' | 'Reminders--WebhookKey' | 'Zalo--OaSecretKey' | 'Zalo--TokenKey')[]
  @description('Without an address the register is switched off.')
  citySystem: { baseUrl: string }
  @description('A language model asked with masked texts; no endpoint: nobody is asked. hasKey: SecondOpinion--ApiKey stands in the vault; otherwise the app enters with its identity.')
  secondOpinion: { endpoint: string, model: string, hasKey: bool }
  @description('Without an address the portal is switched off.')
  nationalPortal: {
    baseUrl: string
    logInPath: string
    callPath: string
    destinationCode: string
    unitCode: string
    userName: string
    @description('Of one instance: the portal\'s limit divided by maximumInstanceCount.')
    callsPerSecond: string
  }
}

// A reference to a secret that is not there would reach the app as its own text and be taken for the secret: so nothing is referred to
// that hooks/secrets does not demand.
func secret(vaultUri string, name string) string => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${name})'

resource app 'Microsoft.Web/sites@2024-11-01' existing = {
  name: 'func-${token}'
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var platform = {
  // The first page is ours.
  AzureWebJobsDisableHomepage: 'true'
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  AzureWebJobsStorage__blobServiceUri: host.blob
  AzureWebJobsStorage__queueServiceUri: host.queue
  AzureWebJobsStorage__tableServiceUri: host.table
  // Says where to, not who: writing takes the identity.
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
  // All of it: by default five traces a second are kept and the log lines of the others dropped, and with them the one an alarm waits for.
  OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
  OTEL_TRACES_SAMPLER_ARG: '1.0'
  ServiceBus__fullyQualifiedNamespace: busHost
  ServiceBus__credential: 'managedidentity'
  ServiceBus__clientId: clientId
}

// Settings of this form override host.json.
var durable = scheduler == null
  ? {}
  : {
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
      AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER'
      AzureFunctionsJobHost__extensions__durableTask__hubName: scheduler!.hub
      DURABLE_TASK_SCHEDULER: 'Endpoint=${scheduler!.endpoint};TaskHub=${scheduler!.hub};Authentication=ManagedIdentity;ClientID=${clientId}'
    }

var own = {
  Storage__TableEndpoint: data.table
  Storage__BlobEndpoint: data.blob
  Storage__ManagedIdentityClientId: clientId
  CodePrefix: product.codePrefix
  Links__Key: secret(vaultUri, 'Links--Key')
  Links__PublicBaseUrl: product.publicBaseUrl
  Reminders__WebhookKey: secret(vaultUri, 'Reminders--WebhookKey')
  Zalo__AppId: product.zalo.appId
  Zalo__OaSecretKey: secret(vaultUri, 'Zalo--OaSecretKey')
  Zalo__AppSecret: secret(vaultUri, 'Zalo--AppSecret')
  Zalo__FirstRefreshToken: secret(vaultUri, 'Zalo--FirstRefreshToken')
  Zalo__TokenKey: secret(vaultUri, 'Zalo--TokenKey')
}

var rotation = toObject(
  product.previousKeys,
  name => '${replace(name, '--', '__')}Previous',
  name => secret(vaultUri, '${name}Previous')
)

var firstKey = firstOperatorKey ? { Api__FirstOperatorKey: secret(vaultUri, 'Api--FirstOperatorKey') } : {}

var city = empty(product.citySystem.baseUrl)
  ? {}
  : { CitySystem__BaseUrl: product.citySystem.baseUrl, CitySystem__ApiKey: secret(vaultUri, 'CitySystem--ApiKey') }

var portal = empty(product.nationalPortal.baseUrl)
  ? {}
  : {
      NationalPortal__BaseUrl: product.nationalPortal.baseUrl
      NationalPortal__LogInPath: product.nationalPortal.logInPath
      NationalPortal__CallPath: product.nationalPortal.callPath
      NationalPortal__DestinationCode: product.nationalPortal.destinationCode
      NationalPortal__UnitCode: product.nationalPortal.unitCode
      NationalPortal__UserName: product.nationalPortal.userName
      NationalPortal__Password: secret(vaultUri, 'NationalPortal--Password')
      NationalPortal__CallsPerSecond: product.nationalPortal.callsPerSecond
    }

var opinion = empty(product.secondOpinion.endpoint)
  ? {}
  : union(
      { SecondOpinion__Endpoint: product.secondOpinion.endpoint, SecondOpinion__Model: product.secondOpinion.model },
      product.secondOpinion.hasKey ? { SecondOpinion__ApiKey: secret(vaultUri, 'SecondOpinion--ApiKey') } : {}
    )

var all = union(
  platform,
  durable,
  toObject(queues, queue => queue.setting, queue => queue.name),
  own,
  rotation,
  firstKey,
  city,
  portal,
  opinion
)

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: app
  name: 'appsettings'
  properties: all
}

@description('Names of the secrets the settings refer to.')
output vaultNeeds string = join(
  map(
    filter(items(union(own, rotation, firstKey, city, portal)), item => startsWith(item.value, '@Microsoft.KeyVault(')),
    item => replace(last(split(item.value, '/')), ')', '')
  ),
  ' '
)
