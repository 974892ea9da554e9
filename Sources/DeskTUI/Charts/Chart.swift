/// A picture that takes the place of the three panes until one goes back.
enum Chart: Sendable {
    /// What was worked on around a moment.
    case timeline(TimelinePane)
    /// What everybody carries.
    case workload(WorkloadPane)
    /// Who resolved what.
    case knowledge(KnowledgePane)
}
