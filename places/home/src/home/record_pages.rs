//! Where a record can be looked at, and whether this visitor may even hear of it.

use goals::opposition::SEALED;
use kit_web::Ctx;
use people::rights::EDIT_PEOPLE;

/// How a record of some kind may be named to a visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// With a link to its page.
    At(String),
    /// By name only.
    Named,
    /// Not at all.
    Hidden,
}

/// A record is named to those who may open its page. Kinds without a page are named to those who keep the records;
/// sealed ones to nobody.
pub fn shown(ctx: &Ctx, kind: &str, id: impl std::fmt::Display) -> Shown {
    if SEALED.contains(&kind) {
        return Shown::Hidden;
    }
    let pattern = ctx.app.registry.pages.iter().find(|(known, _)| *known == kind).map(|(_, path)| *path);
    match pattern {
        Some(path) if ctx.may_open(path) => Shown::At(ctx.path(&path.replace("{id}", &id.to_string()))),
        None if ctx.holds(&EDIT_PEOPLE) => Shown::Named,
        _ => Shown::Hidden,
    }
}
