using CitizenFeedback.Core.Feedbacks;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>
/// A feedback in the form of the national portal. Its fields and their lengths are those of Quyết định 31/2021/QĐ-TTg art. 41 and of the provincial
/// forms made after it (docs/national-portal-contract.md).
/// </summary>
/// <param name="Code">Our own code.</param>
/// <param name="NationalCode">Null until it is known there.</param>
/// <param name="FullName">Họ tên / tên tổ chức, 200 characters.</param>
/// <param name="Address">Địa chỉ, 1,000 characters.</param>
/// <param name="Phone">Điện thoại, 50 characters.</param>
/// <param name="Email">200 characters.</param>
/// <param name="SenderKind">Đối tượng; null if it was not said.</param>
/// <param name="Kind">Loại phản ánh, kiến nghị.</param>
/// <param name="Title">Tiêu đề, 2,000 characters: the first words of the content.</param>
/// <param name="Agency">Cơ quan xử lý; null before it has one.</param>
/// <param name="Attachments">Of the kinds the portal takes.</param>
/// <param name="Remark">What was shortened or left out, in Vietnamese; null when nothing was.</param>
public sealed record PortalForm(
    FeedbackId Code,
    int Version,
    NationalCode? NationalCode,
    PortalStatus Status,
    string FullName,
    string Address,
    string? Phone,
    string? Email,
    string? SenderKind,
    string Kind,
    string Title,
    string Content,
    string? Place,
    string? Agency,
    DateTimeOffset SentAt,
    string? Answer,
    DateTimeOffset? AnsweredAt,
    IReadOnlyList<string> Attachments,
    string? Remark);
