// The SDK is compiled without nullable annotations, and so is its stand-in.
#nullable disable

namespace Azure.Messaging.ServiceBus;

public class CreateMessageBatchOptions
{
    public long? MaxSizeInBytes { get; set; }
}
