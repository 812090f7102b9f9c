use kit_store::{Fault, InCoalition};
use kit_text::Text;
use kit_web::form::Menus;
use kit_web::records::FormRecord;
use kit_web::{Ctx, Fields, Mistakes, Problem, Typed};
use maud::{Markup, html};
use uuid::Uuid;

use super::api::{NewShapeChoice, ShapeChoiceShape};
use super::model::{self, ShapeChoice, ShapeChoiceId};
use super::store;
use crate::groups::frame::GroupPages;
use crate::groups::shape::rules::SHAPES;
use crate::groups::views::kind_name;

impl FormRecord for ShapeChoice {
    const WORDS: &'static str = "shape-choice";
    const PATH: &'static str = "/people/groups/choices";

    type Place = GroupPages;
    type Choices = Menus;
    type Shape = ShapeChoiceShape;
    type New = NewShapeChoice;

    fn blank(id: Uuid) -> Self {
        Self::blank(ShapeChoiceId(id))
    }

    fn from_form(before: &Self, typed: &Typed) -> Result<Self, Mistakes> {
        model::from_form(before, typed)
    }

    fn to_form(&self) -> Typed {
        model::to_form(self)
    }

    async fn choices(ctx: &Ctx) -> Result<Menus, Problem> {
        let shapes = SHAPES.iter().map(|shape| (shape.word().to_owned(), kind_name(&ctx.text, *shape)));
        Ok(Menus::none().with("shape", shapes.collect()))
    }

    fn fields(text: &Text, fields: &Fields, menus: &Menus) -> Markup {
        html! {
            (fields.menu("shape", "shape-choice-shape", menus.of("shape")))
            (fields.date("chosen_on", "shape-choice-chosen-on"))
            (fields.line("chosen_by", "shape-choice-chosen-by").hint(text.say("shape-choice-chosen-by-hint")))
            (fields.lines("reasons", "shape-choice-reasons").hint(text.say("shape-choice-reasons-hint")))
        }
    }

    fn in_words(typed: &Typed, menus: &Menus) -> Typed {
        menus.in_words(typed)
    }

    async fn list(on: &impl InCoalition, after: Uuid, most: i64) -> Result<Vec<Self>, Fault> {
        store::list(on, after, most).await
    }

    fn page(&self) -> String {
        "/people/groups/shape".to_owned()
    }

    fn page_above(&self) -> String {
        self.page()
    }
}
