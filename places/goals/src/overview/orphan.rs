use kit_web::Ctx;

use crate::forms::FormRecord;
use crate::rights::EDIT_GOALS;

/// Something that does not trace up to a goal.
pub struct Orphan {
    pub words: String,
    pub address: String,
    /// Key of the words for what it is and what it lacks.
    pub what: &'static str,
    /// The form that mends it, for those who may use it.
    pub mend: Option<String>,
}

impl Orphan {
    pub(super) fn of<T: FormRecord>(ctx: &Ctx, record: &T, words: String, what: &'static str) -> Self {
        let address = ctx.path(&record.page());
        let mend = ctx.holds(&EDIT_GOALS).then(|| format!("{address}/edit"));
        Self { words, address, what, mend }
    }
}
