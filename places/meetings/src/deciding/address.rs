use kit_web::Ctx;

use super::model::Question;
use crate::meetings::Meeting;
use crate::meetings::views::below;

/// Where an act on a question at the table is sent.
pub(super) fn at(ctx: &Ctx, meeting: &Meeting, question: &Question, act: &str) -> String {
    below(ctx, meeting, &format!("decide/{}/{act}", question.item))
}
