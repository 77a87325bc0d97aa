namespace CitizenFeedback.Core.Routing;

public enum RoutingCondition
{
    /// <summary>The rule's agency is not one the feedback names, by whatever name or code.</summary>
    UnlessNamed,

    /// <summary>The text names a department or a body of a ministry's line: that one.</summary>
    DepartmentNamed,

    /// <summary>The text quotes a file of a department or a body of a ministry's line: that one.</summary>
    FileCode,

    /// <summary>Words of a department's field occur: the department with most of them.</summary>
    FieldWords,

    /// <summary>The rule's agency, whatever the text says.</summary>
    Always,
}
