using Xunit.Sdk;
using Xunit.v3;

// A class with a city runs two processes beside storage: several at a time are only slower, and disturb each other's figures.
[assembly: Parallelization(Mode = ParallelMode.None)]
