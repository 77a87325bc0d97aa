namespace CitizenFeedback.Local.Launch;

/// <summary>What a newcomer reads when everything runs.</summary>
public static class Welcome
{
    public static string To(LocalAddresses addresses, LocalFolder folder) => $"""

        Ready.
          The phone (Zalo)      {addresses.Zalo}
          The city's register   {addresses.City}
          The national portal   {addresses.Portal}
          The product           {addresses.Functions}
          Logs and data         {folder.Path}

        Open the phone and write, for example:
          cán bộ một cửa phường bắt tôi đi lại 4 lần bổ sung giấy tờ
        Answer what is still asked, tap "Gửi", and watch the notice arrive. Ctrl-C stops everything; nothing is lost.

        """;
}
