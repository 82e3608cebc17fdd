//! The page's own store on this device, over IndexedDB: texts by their keys, in stores by name. It knows nothing of what they say.
//!
//! The database comes into being with the first thing that is written, and only asking makes none. Everything is done in one
//! transaction that is on the disk before it is called done, and no connection outlives it, so that no window of the page stands in
//! the way of another. Why it stands on the browser's own interface: `docs/decisions/0035-keeping.md`.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbVersionChangeEvent,
};

use super::tabs;

/// A store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// Saved cases.
    Cases,
    /// Older versions of saved cases.
    Backups,
    /// What the page remembers of itself.
    Notes,
}

impl Store {
    /// All of them.
    pub const ALL: [Store; 3] = [Store::Cases, Store::Backups, Store::Notes];

    const fn name(self) -> &'static str {
        match self {
            Store::Cases => "cases",
            Store::Backups => "backups",
            Store::Notes => "notes",
        }
    }
}

/// Something to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// A text under a key.
    Put(Store, String, String),
    /// Nothing under a key.
    Delete(Store, String),
}

/// Why nothing was read, or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The browser does not let this page store anything.
    Denied,
    /// There is no room.
    Full,
    /// Another window of the page, or another program, stands in the way.
    Blocked,
    /// It did not work.
    Failed,
}

thread_local! {
    /// Whether something that was asked of the database waits for another connection to end: whatever is asked after it would wait too.
    static WAITS: Cell<bool> = const { Cell::new(false) };
}

/// Everything in a store, by key; nothing where there is no database.
pub async fn all(store: Store) -> Result<Vec<(String, String)>, Failure> {
    let Some(database) = open(false).await? else { return Ok(vec![]) };
    let read = entries(&database, store).await;
    database.close();
    read
}

/// Whether there is a database.
pub async fn exists() -> Result<bool, Failure> {
    let database = open(false).await?;
    Ok(database.map(|database| database.close()).is_some())
}

/// Reads what stands under some keys and writes what is made of it, in one transaction.
pub async fn change<T: 'static>(
    reads: Vec<(Store, String)>,
    decide: impl FnOnce(Vec<Option<String>>) -> (T, Vec<Write>) + 'static,
) -> Result<T, Failure> {
    let database = open(true).await?.ok_or(Failure::Failed)?;
    let done = written(&database, &reads, decide).await;
    database.close();
    done
}

/// Removes the database with all that is in it.
pub async fn remove() -> Result<(), Failure> {
    let request = factory()?.delete_database(&tabs::ours()).map_err(|error| of(&error))?;
    let ended = promised(|resolve, reject| {
        on(&request, "success", move |_| {
            WAITS.set(false);
            call(&resolve, &JsValue::NULL);
        });
        let failed = request.clone();
        let blocked = reject.clone();
        on(&request, "error", move |event| {
            WAITS.set(false);
            event.prevent_default();
            call(&reject, &error_of(&failed));
        });
        on(&request, "blocked", move |_| {
            WAITS.set(true);
            call(&blocked, &BLOCKED.into());
        });
    });
    JsFuture::from(ended).await.map(|_| ()).map_err(|error| of(&error))
}

/// What a promise is refused with where another connection stands in the way.
const BLOCKED: &str = "blocked";

fn factory() -> Result<IdbFactory, Failure> {
    if WAITS.get() {
        return Err(Failure::Blocked);
    }
    let window = web_sys::window().ok_or(Failure::Denied)?;
    // Where site data is blocked, the database says no more than that something went wrong; this says it plainly.
    window.session_storage().map_err(|_| Failure::Denied)?;
    window.indexed_db().ok().flatten().ok_or(Failure::Denied)
}

/// Opens the database, to look at it as it is, or to write: then it is made where there is none, and so are stores that are missing.
async fn open(create: bool) -> Result<Option<IdbDatabase>, Failure> {
    let (factory, name) = (factory()?, tabs::ours());
    let request = factory.open(&name).map_err(|error| of(&error))?;
    let Some(database) = opened(&request, create).await? else { return Ok(None) };
    if !create || missing(&database).next().is_none() {
        return Ok(Some(database));
    }
    let next = database.version() + 1.0;
    database.close();
    let request = factory.open_with_f64(&name, next).map_err(|error| of(&error))?;
    opened(&request, true).await
}

fn missing(database: &IdbDatabase) -> impl Iterator<Item = &'static str> {
    let there = database.object_store_names();
    Store::ALL.into_iter().map(Store::name).filter(move |name| !there.contains(name))
}

async fn opened(request: &IdbOpenDbRequest, create: bool) -> Result<Option<IdbDatabase>, Failure> {
    let ended = promised(|resolve, reject| {
        let settled = Rc::new(RefCell::new(false));
        let (upgraded, failed, held) = (request.clone(), request.clone(), request.clone());
        let unwanted = Rc::new(RefCell::new(false));
        let refused = Rc::clone(&unwanted);
        on(request, "upgradeneeded", move |event| {
            let is_new = event.dyn_ref::<IdbVersionChangeEvent>().is_some_and(|event| event.old_version() == 0.0);
            if is_new && !create {
                *refused.borrow_mut() = true;
                let _ = upgraded.transaction().map(|transaction| transaction.abort());
                return;
            }
            if let Some(database) = database_of(&upgraded) {
                missing(&database).for_each(|name| {
                    // It was asked for and is not there.
                    let _ = database.create_object_store(name);
                });
            }
        });
        let (waited, found) = (Rc::clone(&settled), resolve.clone());
        on(request, "success", move |_| {
            let Some(database) = database_of(&held) else { return };
            // It was blocked; nobody waits for it any more.
            if waited.replace(true) {
                WAITS.set(false);
                return database.close();
            }
            let other = database.clone();
            on(&database, "versionchange", move |_| other.close());
            call(&found, &database);
        });
        let (waited, blocked) = (Rc::clone(&settled), reject.clone());
        on(request, "blocked", move |_| {
            waited.replace(true);
            WAITS.set(true);
            call(&blocked, &BLOCKED.into());
        });
        let waited = settled;
        on(request, "error", move |event| {
            event.prevent_default();
            if waited.replace(true) {
                return WAITS.set(false);
            }
            match *unwanted.borrow() {
                true => call(&resolve, &JsValue::NULL),
                false => call(&reject, &error_of(&failed)),
            }
        });
    });
    let database = JsFuture::from(ended).await.map_err(|error| of(&error))?;
    Ok(database.dyn_into().ok())
}

fn database_of(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

/// A transaction over some stores, on the disk before it is complete. Browsers that do not know the option take it for the usual.
fn transaction(database: &IdbDatabase, stores: &[Store], mode: &str) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let names: Array = stores.iter().map(|store| JsValue::from_str(store.name())).collect();
    begin.call3(database, &names, &mode.into(), &options)?.dyn_into()
}

async fn entries(database: &IdbDatabase, store: Store) -> Result<Vec<(String, String)>, Failure> {
    if missing(database).any(|name| name == store.name()) {
        return Ok(vec![]);
    }
    let ask = || {
        let transaction = transaction(database, &[store], "readonly")?;
        let store = transaction.object_store(store.name())?;
        Ok((transaction, store.get_all_keys()?, store.get_all()?))
    };
    let (transaction, keys, values) = ask().map_err(|error: JsValue| of(&error))?;
    JsFuture::from(ended(&transaction, &Rc::default())).await.map_err(|error| of(&error))?;
    let list = |request: &IdbRequest| request.result().map(|list| Array::from(&list)).unwrap_or_default();
    Ok(list(&keys).iter().map(|key| name_of(&key)).zip(list(&values).iter().map(|value| text(&value))).collect())
}

/// What stands before a key that is no text, as JSON.
const STRANGE: char = '\0';

fn name_of(key: &JsValue) -> String {
    key.as_string().unwrap_or_else(|| format!("{STRANGE}{}", text(key)))
}

/// The inverse of it.
fn key_of(name: &str) -> JsValue {
    let strange = name.strip_prefix(STRANGE).and_then(|json| JSON::parse(json).ok());
    strange.unwrap_or_else(|| name.into())
}

/// A stored value as text: this page stores nothing else, but somebody may have.
fn text(value: &JsValue) -> String {
    let json = || JSON::stringify(value).ok().and_then(|json| json.as_string());
    value.as_string().or_else(json).unwrap_or_default()
}

async fn written<T: 'static>(
    database: &IdbDatabase,
    reads: &[(Store, String)],
    decide: impl FnOnce(Vec<Option<String>>) -> (T, Vec<Write>) + 'static,
) -> Result<T, Failure> {
    let begin = || {
        let transaction = transaction(database, &Store::ALL, "readwrite")?;
        let ask = |(store, key): &(Store, String)| transaction.object_store(store.name())?.get(&key.into());
        let asked = reads.iter().map(ask).collect::<Result<Vec<IdbRequest>, JsValue>>()?;
        Ok((transaction, asked))
    };
    let (transaction, asked) = begin().map_err(|error: JsValue| of(&error))?;
    let (made, refused) = (Rc::new(RefCell::new(None)), Rc::new(RefCell::new(None)));
    let go_on = {
        let (transaction, asked, made, refused) =
            (transaction.clone(), asked.clone(), Rc::clone(&made), Rc::clone(&refused));
        move || {
            let value = |request: &IdbRequest| request.result().ok().filter(|value| !value.is_undefined());
            let (result, writes) =
                decide(asked.iter().map(|request| value(request).map(|value| text(&value))).collect());
            *made.borrow_mut() = Some(result);
            if let Err(error) = writes.iter().try_for_each(|write| put(&transaction, write)) {
                *refused.borrow_mut() = Some(error);
                // It has not ended yet: something was just asked of it.
                let _ = transaction.abort();
            }
        }
    };
    // Answers come in their order: with the last one all are there.
    match asked.last() {
        Some(last) => {
            let mut go_on = Some(go_on);
            on(last, "success", move |_| go_on.take().into_iter().for_each(|go_on| go_on()));
        }
        None => go_on(),
    }
    JsFuture::from(ended(&transaction, &refused)).await.map_err(|error| of(&error))?;
    made.take().ok_or(Failure::Failed)
}

fn put(transaction: &IdbTransaction, write: &Write) -> Result<(), JsValue> {
    match write {
        Write::Put(store, key, text) => {
            transaction.object_store(store.name())?.put_with_key(&text.into(), &key_of(key)).map(|_| ())
        }
        Write::Delete(store, key) => transaction.object_store(store.name())?.delete(&key_of(key)).map(|_| ()),
    }
}

/// When a transaction is complete; refused with its error, or with what was refused before it was asked for.
fn ended(transaction: &IdbTransaction, refused: &Rc<RefCell<Option<JsValue>>>) -> Promise {
    promised(|resolve, reject| {
        on(transaction, "complete", move |_| call(&resolve, &JsValue::NULL));
        // What failed inside is told by the end of the whole.
        on(transaction, "error", |event| event.prevent_default());
        let failed: Rc<RefCell<Option<JsValue>>> = Rc::clone(refused);
        on(transaction, "error", {
            let failed = Rc::clone(&failed);
            move |event| {
                let request = event.target().and_then(|target| target.dyn_into::<IdbRequest>().ok());
                if let Some(Ok(Some(error))) = request.map(|request| request.error()) {
                    *failed.borrow_mut() = Some(error.into());
                }
            }
        });
        let aborted = transaction.clone();
        on(transaction, "error", move |_| {
            let _ = aborted.abort();
        });
        let transaction_ended = transaction.clone();
        on(transaction, "abort", move |_| {
            let error = failed.borrow_mut().take().or_else(|| transaction_ended.error().map(JsValue::from));
            call(&reject, &error.unwrap_or(JsValue::NULL));
        });
    })
}

fn error_of(request: &IdbRequest) -> JsValue {
    request.error().ok().flatten().map_or(JsValue::NULL, JsValue::from)
}

/// What an error of the browser's means.
fn of(error: &JsValue) -> Failure {
    if error.as_string().as_deref() == Some(BLOCKED) {
        return Failure::Blocked;
    }
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError") => Failure::Full,
        Some("SecurityError" | "InvalidStateError" | "NotAllowedError") => Failure::Denied,
        _ => Failure::Failed,
    }
}

fn promised(begin: impl FnOnce(Function, Function)) -> Promise {
    let mut begin = Some(begin);
    Promise::new(&mut |resolve, reject| {
        begin.take().into_iter().for_each(|begin| begin(resolve.clone(), reject.clone()))
    })
}

fn call(function: &Function, given: &JsValue) {
    // What a promise is told it takes.
    let _ = function.call1(&JsValue::NULL, given);
}

fn on(target: &web_sys::EventTarget, event: &str, does: impl FnMut(Event) + 'static) {
    let does = Closure::<dyn FnMut(Event)>::new(does).into_js_value();
    let _ = target.add_event_listener_with_callback(event, does.unchecked_ref());
}
