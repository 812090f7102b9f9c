//! Who may do what. Few roles, each explained on the screen.

kit_store::words! {
    /// What somebody is in one coalition, the widest first. The host of the installation stands above them.
    pub enum Role {
        /// Runs the coalition day by day.
        Coordinator => "coordinator",
        /// Chair, secretary, treasurer.
        Officer => "officer",
        Member => "member",
        /// Sees everything but contact details; changes nothing.
        Evaluator => "evaluator",
        /// Sees one thing, by a link.
        Guest => "guest",
    }
}

/// Something only some roles may do.
#[derive(Debug, PartialEq, Eq)]
pub struct Right {
    /// Also the key of its words: `right-people-see`.
    pub name: &'static str,
    pub held_by: &'static [Role],
}

impl Right {
    pub const fn new(name: &'static str, held_by: &'static [Role]) -> Self {
        Self { name, held_by }
    }

    pub fn is_held_by(&self, role: Option<Role>) -> bool {
        role.is_some_and(|role| self.held_by.contains(&role))
    }
}

/// Everybody who belongs to the coalition.
pub const EVERYBODY_HERE: &[Role] = &[Role::Coordinator, Role::Officer, Role::Member, Role::Evaluator];

/// Seeing the pages of a coalition at all.
pub static SEE_COALITION: Right = Right::new("coalition-see", EVERYBODY_HERE);
/// Settings, roles, keys, export of everything.
pub static RUN_COALITION: Right = Right::new("coalition-run", &[Role::Coordinator]);

/// Who may call a route.
#[derive(Clone, Copy, Debug)]
pub enum Access {
    /// Anybody, signed in or not.
    Public,
    /// Anybody with an account.
    SignedIn,
    /// The host of the installation.
    Host,
    /// Holders of a right in the coalition of the address.
    Holds(&'static Right),
}
