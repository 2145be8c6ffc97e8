//! The server: who connects, what they ask for, and when it ends.

use super::answer::{self, Answer};
use super::asked::Asked;
use super::connections::{Connections, Known};
use super::desk::Desk;
use super::fields::Fields;
use super::frame::Page;
use super::gate::{self, ENTRANCE, Gate, Verdict};
use super::keys::Keys;
use super::respond;
use super::routes::{self, ROUTES, Route, Way};
use super::sent;
use super::start::Door;
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::workspace::opening::{Browsing, Opening};
use axum::Router;
use axum::body::Body;
use axum::extract::{RawPathParams, State};
use axum::http::header::{HeaderName, HeaderValue, SET_COOKIE};
use axum::http::{Method, Request, Response, StatusCode};
use axum::routing::{MethodFilter, on};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use minijinja::context;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tower_service::Service;

/// How long a head may take to come, and a connection may wait for the next.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How large a head may be.
const HEAD_SIZE: usize = 32 << 10;
/// How long nobody may visit before it ends.
const IDLE: Duration = Duration::from_hours(1);
/// How often it is looked whether anybody visits.
const LOOK: Duration = Duration::from_secs(30);
/// How long to wait when the machine can take no more connections.
const BREATH: Duration = Duration::from_millis(50);

/// What all connections share.
pub(super) struct Shared {
    gate: Gate,
    desk: Mutex<Desk>,
    language: Language,
    visited: Mutex<Instant>,
    connections: Connections,
    closing: Notify,
    /// The page on the disk that leads here, until somebody is in.
    door: Mutex<Option<Door>>,
}

impl Shared {
    fn door(&self) -> MutexGuard<'_, Option<Door>> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        // A page that failed leaves no half-read project: the desk takes it up first.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn visit(&self) {
        *self.visited.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    fn is_left(&self) -> bool {
        self.visited.lock().unwrap_or_else(PoisonError::into_inner).elapsed() > IDLE
    }
}

/// Returns the failure that nobody can be listened to.
pub(super) fn cannot_listen(error: &std::io::Error) -> Failure {
    Failure::machine("serve-cannot-listen").with("why", error.to_string())
}

/// Answers until somebody closes the workbench, presses Ctrl-C, or nobody visits it for an hour.
pub(super) async fn serve(opening: Opening, browsing: Browsing) -> Result<(), Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, browsing.port.unwrap_or(0)));
    let listener = listener.await.map_err(|error| cannot_listen(&error))?;
    let port = listener.local_addr().map_err(|error| cannot_listen(&error))?.port();
    let unguessable = |_| Failure::machine("serve-no-random");
    let keys = Keys::new().map_err(unguessable)?;
    let desk = Desk::new(&opening);
    let shared = Arc::new(Shared {
        language: desk.language(),
        gate: Gate::new(port, keys, browsing.read_only, routes::takes_files),
        desk: Mutex::new(desk),
        visited: Mutex::new(Instant::now()),
        connections: Connections::default(),
        closing: Notify::new(),
        door: Mutex::new(None),
    });
    // Whoever sees the address may press Ctrl-C at once.
    tokio::spawn(end_by_key(Arc::clone(&shared)));
    tokio::task::yield_now().await;
    let address = move |shared: &Shared| {
        let link = shared.gate.keys.link();
        link.map(|it| format!("http://127.0.0.1:{port}{ENTRANCE}{}", it.as_str()))
    };
    let first = address(&shared).map_err(unguessable)?;
    (opening.tell)("serve-open", &[("address", first.as_str().into())]);
    if let Some(address) = browsing.opens.then(|| address(&shared).ok()).flatten() {
        *shared.door() = Door::open(&address, shared.language);
    }
    let asker = Arc::clone(&shared);
    std::thread::spawn(move || {
        while browsing.asked.recv().is_ok() {
            if let Ok(address) = address(&asker) {
                (opening.tell)("serve-again", &[("address", address.as_str().into())]);
            }
        }
    });
    tokio::spawn(accept(listener, router(&shared), Arc::clone(&shared)));
    tokio::spawn(watch_for_visits(Arc::clone(&shared)));
    shared.closing.notified().await;
    // The last page is on its way.
    tokio::time::sleep(BREATH * 4).await;
    shared.connections.end();
    drop(shared.door().take());
    Ok(())
}

async fn watch_for_visits(shared: Arc<Shared>) {
    while !shared.is_left() {
        tokio::time::sleep(LOOK).await;
    }
    shared.closing.notify_one();
}

async fn end_by_key(shared: Arc<Shared>) {
    if tokio::signal::ctrl_c().await.is_ok() {
        shared.closing.notify_one();
    }
}

async fn accept(listener: TcpListener, router: Router, shared: Arc<Shared>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let known = Known::default();
                let connection = tokio::spawn(connection(
                    stream,
                    router.clone(),
                    Arc::clone(&shared),
                    Arc::clone(&known),
                ));
                shared.connections.take_in(known, connection.abort_handle());
            }
            Err(_) => tokio::time::sleep(BREATH).await,
        }
    }
}

async fn connection(stream: TcpStream, router: Router, shared: Arc<Shared>, known: Known) {
    let service = service_fn(|request: Request<Incoming>| {
        let (router, shared, known) = (router.clone(), Arc::clone(&shared), Arc::clone(&known));
        async move { Ok::<_, Infallible>(answer::sealed(answered(request, router, &shared, &known).await)) }
    });
    // Whoever goes away, or never says what they want, is no failure of ours.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD_SIZE)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

/// Answers one request: the gate comes first.
async fn answered(
    request: Request<Incoming>,
    mut router: Router,
    shared: &Arc<Shared>,
    known: &AtomicBool,
) -> Response<Body> {
    let (head, body) = request.into_parts();
    match shared.gate.judge(&head) {
        Verdict::Refuse(refusal) => return respond::refused(refusal, shared.language),
        Verdict::Enter => return entered(shared),
        Verdict::Pass => {}
    }
    known.store(true, Ordering::Relaxed);
    shared.visit();
    let form = match sent::read(&head.headers, body).await {
        Ok(form) => form,
        Err(refusal) => return respond::refused(refusal, shared.language),
    };
    if head.method == Method::POST
        && let Err(refusal) = shared.gate.judge_form(&form)
    {
        return respond::refused(refusal, shared.language);
    }
    let mut request = Request::from_parts(head, Body::empty());
    request.extensions_mut().insert(form);
    match router.call(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// Returns the router of every address.
fn router(shared: &Arc<Shared>) -> Router {
    let mut router = Router::new();
    for route in ROUTES {
        let answer = move |State(shared): State<Arc<Shared>>, values: RawPathParams, request: Request<Body>| async move {
            let values = values
                .iter()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            made(*route, values, request, shared).await
        };
        let way = match route.way {
            Way::Get => MethodFilter::GET,
            Way::Post => MethodFilter::POST,
        };
        router = router.route(route.path, on(way, answer));
    }
    let lost = |State(shared): State<Arc<Shared>>, request: Request<Body>| async move {
        made(routes::LOST, Vec::new(), request, shared).await
    };
    let elsewhere =
        |State(shared): State<Arc<Shared>>| async move { respond::refused(gate::OTHER_METHOD, shared.language) };
    let router = router.fallback(lost).method_not_allowed_fallback(elsewhere);
    router.with_state(Arc::clone(shared))
}

/// Makes a page where it may take its time.
async fn made(
    route: Route,
    values: Vec<(String, String)>,
    request: Request<Body>,
    shared: Arc<Shared>,
) -> Response<Body> {
    let asked = Asked {
        path: request.uri().path().to_owned(),
        values,
        query: Fields::parse(request.uri().query().unwrap_or_default().as_bytes()),
        form: request.extensions().get::<Fields>().cloned().unwrap_or_default(),
    };
    let (language, came, typed) = (shared.language, Instant::now(), asked.form.clone());
    let may_write = request.method() == Method::POST;
    let address = request
        .uri()
        .path_and_query()
        .map_or_else(String::new, ToString::to_string);
    let own = Arc::clone(&shared);
    let done = tokio::task::spawn_blocking(move || {
        let mut desk = own.desk();
        desk.begin(came);
        let answer = respond::answer(route, &address, &asked, (&mut desk, &own.gate));
        if may_write {
            desk.look_anew();
        }
        let is_last = matches!(answer, Ok(Answer::Closed(_)));
        (respond::response(answer, &asked, &mut desk, &own.gate), is_last)
    });
    match done.await {
        Ok((response, is_last)) => {
            if is_last {
                shared.closing.notify_one();
            }
            response
        }
        // A defect of one page is no reason to answer no other.
        Err(_) => respond::whole(
            StatusCode::INTERNAL_SERVER_ERROR,
            &Page::of_failure(&Failure::machine("serve-broken"), language).keeping(&typed),
            language,
        ),
    }
}

/// Gives the cookie. The browser goes on by itself: the cookie would not come along where another program opened the link.
fn entered(shared: &Shared) -> Response<Body> {
    drop(shared.door().take());
    let page = Page::new(shared.language.word("serve-entered")).filled("entered.html", context! {});
    let mut response = respond::whole(StatusCode::OK, &page, shared.language);
    let cookie = format!(
        "{}={}; Path=/; HttpOnly; SameSite=Strict",
        shared.gate.cookie_name(),
        shared.gate.keys.cookie().as_str()
    );
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    let refresh = HeaderName::from_static("refresh");
    response
        .headers_mut()
        .insert(refresh, HeaderValue::from_static("0; url=/"));
    response
}
