use kit_web::Ctx;

/// The way back to the matrix.
pub(super) fn crumb(ctx: &Ctx) -> (String, String) {
    (ctx.path("/goals/who-does-what"), ctx.say("goals-tab-who-does-what"))
}
