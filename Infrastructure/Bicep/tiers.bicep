// What differs between a city's system and one to try things on. Everything else is the same.
// Prices: public list prices of US regions, remembered and not looked up; check them for your region.

@export()
type tier = {
  @description('512 MB halves the price of always-ready instances; the classifier and the pages want more under load.')
  instanceMemoryMB: 512 | 2048 | 4096
  @description('Zalo waits two seconds and then calls again: a cold start is longer. Two, so that one may be replaced.')
  readyHttp: int
  @description('Of each queue function between webhook and notice: on this plan each scales alone, so each would start cold.')
  readyQueue: int
  @description('The lowest that the vendor\'s samples allow. Storage, bus and above all the registers are the limit, not instances.')
  maximumInstanceCount: int
  storageSku: 'Standard_LRS' | 'Standard_ZRS'
  @description('Days. The first 31 cost nothing extra; longer about USD 0.10 a GB and month.')
  logRetention: int
  @description('GB a day, about USD 2.30 each. When it is reached the log alarms see nothing until the next day. -1: no limit.')
  logDailyCap: int
  @description('Days in which what was deleted can be had back, and after which what a person had erased is really gone.')
  undeleteDays: int
  @description('Nothing from Zalo for hours is normal where nobody writes.')
  silenceAlarm: bool
}

@export()
var tiers {
  dev: tier
  production: tier
} = {
  dev: {
    instanceMemoryMB: 512
    readyHttp: 1 // about USD 5 a month
    readyQueue: 0
    maximumInstanceCount: 40
    storageSku: 'Standard_LRS'
    logRetention: 30
    logDailyCap: 1
    undeleteDays: 7
    silenceAlarm: false
  }
  production: {
    instanceMemoryMB: 2048
    readyHttp: 2 // about USD 20 a month each
    readyQueue: 1 // three functions, about USD 20 a month each
    maximumInstanceCount: 40
    storageSku: 'Standard_ZRS'
    logRetention: 90
    logDailyCap: 10
    undeleteDays: 30
    silenceAlarm: true
  }
}
