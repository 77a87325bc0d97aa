namespace CitizenFeedback.Local.Simulators;

/// <summary>What the simulated outside world needs to know: where it listens, where it keeps what it received, and the credentials both sides share.</summary>
public sealed record SimulatorOptions
{
    /// <summary>Where Zalo's API and the phone page listen; port 0 takes a free port.</summary>
    public required Uri ZaloListen { get; init; }

    /// <summary>Where the city's register listens; port 0 takes a free port.</summary>
    public required Uri CityListen { get; init; }

    /// <summary>Where the national portal listens; port 0 takes a free port.</summary>
    public required Uri PortalListen { get; init; }

    /// <summary>Folder of everything received; a restart on the same folder goes on where the last one stopped.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The clock of ladders, windows and tokens.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Where the product takes Zalo's webhooks.</summary>
    public required Uri Webhook { get; init; }

    /// <summary>Sets the clock's absolute offset (<c>POST /local/clock</c>); null when this clock cannot be moved.</summary>
    public Action<TimeSpan>? MoveClock { get; init; }

    public string AppId { get; init; } = "360846524940903967";

    public string OaId { get; init; } = "388613280878808645";

    public string OaName { get; init; } = "Phản ánh Thủ đô";

    /// <summary>Signs webhooks; not the app secret.</summary>
    public string OaSecretKey { get; init; } = "local-oa-secret-key";

    /// <summary>The <c>secret_key</c> header of a token refresh.</summary>
    public string AppSecret { get; init; } = "local-app-secret";

    /// <summary>The refresh token an administrator would copy from Zalo's console; used once.</summary>
    public string FirstRefreshToken { get; init; } = "local-first-refresh-token";

    /// <summary>API calls a minute before error -32; Zalo's documented limit is 4,000 an app.</summary>
    public int CallsPerMinute { get; init; } = 4000;

    /// <summary>The bearer key of the city's register.</summary>
    public string CityApiKey { get; init; } = "local-city-key";

    /// <summary>The operator's key of the product, with which the register asks for its own.</summary>
    public string OperatorKey { get; init; } = "local-operator-key";

    /// <summary>Header <c>dstcode</c> of the national portal's adapter.</summary>
    public string PortalDestination { get; init; } = "local-portal";

    /// <summary>The city's unit code at the national portal.</summary>
    public string PortalUnit { get; init; } = "H26";

    public string PortalUser { get; init; } = "hanoi-pakn";

    public string PortalPassword { get; init; } = "local-portal-password";

    /// <summary>Calls a second before error code 429.</summary>
    public int PortalCallsPerSecond { get; init; } = 25;
}
