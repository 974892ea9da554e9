/// What the team keeps beside tickets: facts about its people, and its views.
///
/// At most `most` of each are kept; the fold passes over what is beyond.
public struct Team: Hashable, Sendable {
    /// The most people, and the most views, that are kept.
    public static let most = 1_024

    /// Everybody of whom something is known, by login.
    public private(set) var members: [Member] = []
    /// The views, by name.
    public private(set) var views: [SavedView] = []

    /// A team of which nothing is known.
    public init() {}

    /// The people of the team by login, if they are listed; nil while the team is the store's Unix group.
    public var listed: [Name]? {
        let people = members.filter { $0.isListed && !$0.isService }.map(\.login)
        return members.contains(where: \.isListed) ? people : nil
    }

    /// Those who lead it.
    public var leads: [Name] { members.filter(\.isLead).map(\.login) }

    /// Those who may approve; if there are none, everybody may.
    public var approvers: [Name] { members.filter(\.isApprover).map(\.login) }

    /// The programs that may write for others.
    public var services: [Name] { members.filter(\.isService).map(\.login) }

    /// What is known of somebody.
    public subscript(login: Name) -> Member {
        let place = place(of: login)
        return place < members.count && members[place].login == login ? members[place] : Member(login)
    }

    /// The view with a name.
    public func view(_ name: Name) -> SavedView? { views.first { $0.name == name } }

    /// Keeps facts in the place of what was known of that person.
    mutating func set(_ member: Member) {
        let place = place(of: member.login)
        let isKnown = place < members.count && members[place].login == member.login
        switch (isKnown, member.isBlank) {
        case (true, true): members.remove(at: place)
        case (true, false): members[place] = member
        case (false, true): break
        case (false, false): if members.count < Self.most { members.insert(member, at: place) }
        }
    }

    /// Keeps a view in the place of the one with its name.
    mutating func set(_ view: SavedView) {
        let place = views.firstIndex { $0.name >= view.name } ?? views.count
        if place < views.count, views[place].name == view.name {
            views[place] = view
        } else if views.count < Self.most {
            views.insert(view, at: place)
        }
    }

    /// Forgets a view.
    mutating func removeView(_ name: Name) { views.removeAll { $0.name == name } }

    private func place(of login: Name) -> Int {
        members.firstIndex { $0.login >= login } ?? members.count
    }
}
