use std::pin::Pin;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::handler::Handler;
use axum::http::Method;
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter, on};

use crate::api::Operation;
use crate::{Access, App};

/// One address with one method and who may call it.
#[derive(Clone, Debug)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    /// Set for the JSON interface: what the OpenAPI document says about it.
    pub operation: Option<Operation>,
    /// Largest body it takes, in bytes.
    pub body_limit: usize,
    /// Whether it takes forms that come from another site, or from a program that says nothing of where it is.
    pub from_anywhere: bool,
}

impl Route {
    /// Whether an address is one of this route.
    pub(crate) fn is_at(&self, address: &str) -> bool {
        let (pattern, address) = (self.path.split('/'), address.split('/'));
        let is_same =
            |(part, here): (&str, &str)| part == here || (part.starts_with('{') && !here.is_empty());
        pattern.clone().count() == address.clone().count() && pattern.zip(address).all(is_same)
    }
}

/// Forms are text; this is some 100 times the longest we ask for.
pub const FORM_LIMIT: usize = 512 * 1024;

/// The routes of a feature. A handler cannot be added without saying who may call it.
#[derive(Default)]
pub struct Routes {
    pub(crate) parts: Vec<(Route, MethodRouter<App>)>,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    /// A page. Must not change anything.
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, path, access, FORM_LIMIT, None, handler)
    }

    /// A form that changes something.
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, path, access, FORM_LIMIT, None, handler)
    }

    /// A form that also comes from elsewhere, because the secret in its address alone says who may send it: mail programs
    /// send the one that stops mails from wherever they are (RFC 8058).
    pub fn post_from_anywhere<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let mut routes = self.add(Method::POST, path, access, FORM_LIMIT, None, handler);
        if let Some((route, _)) = routes.parts.last_mut() {
            route.from_anywhere = true;
        }
        routes
    }

    /// A form with a file of at most `limit` bytes.
    pub fn upload<H, T>(self, path: &'static str, access: Access, limit: usize, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::POST, path, access, limit, None, handler)
    }

    /// An operation of the JSON interface.
    pub fn api<H, T>(
        self,
        method: Method,
        path: &'static str,
        access: Access,
        operation: Operation,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(method, path, access, FORM_LIMIT, Some(operation), handler)
    }

    fn add<H, T>(
        mut self,
        method: Method,
        path: &'static str,
        access: Access,
        body_limit: usize,
        operation: Option<Operation>,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        let handled = answered_by(&method, erased(handler));
        let from_anywhere = false;
        self.parts
            .push((Route { method, path, access, operation, body_limit, from_anywhere }, handled));
        self
    }

    /// Adds all routes of `other`.
    pub fn merge(mut self, other: Self) -> Self {
        self.parts.extend(other.parts);
        self
    }

    /// What was declared, without the handlers.
    pub fn declared(&self) -> Vec<Route> {
        self.parts.iter().map(|(route, _)| route.clone()).collect()
    }
}

/// A handler whose type nobody needs to know any more: what the router does with it is compiled once, not for each of
/// a thousand addresses.
type Erased = Arc<dyn Fn(Request, App) -> Pin<Box<dyn Future<Output = Response> + Send>> + Send + Sync>;

fn erased<H, T>(handler: H) -> Erased
where
    H: Handler<T, App>,
    T: 'static,
{
    Arc::new(move |request, app| Box::pin(handler.clone().call(request, app)))
}

fn answered_by(method: &Method, handler: Erased) -> MethodRouter<App> {
    let filter = match *method {
        Method::GET => MethodFilter::GET,
        Method::POST => MethodFilter::POST,
        Method::PUT => MethodFilter::PUT,
        Method::DELETE => MethodFilter::DELETE,
        _ => MethodFilter::PATCH,
    };
    on(filter, move |State(app): State<App>, request: Request| handler(request, app))
}
