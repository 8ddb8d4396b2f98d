// Keeps the page on the phone, so that it opens without a network. A test holds FILES and VERSION to the folder.

const VERSION = "ee631913";
const FILES = [
  "./",
  "address.js",
  "app.js",
  "demo/demo-client.js",
  "demo/demo-link.js",
  "demo/tape.bin",
  "demo/tape.js",
  "export.js",
  "health.js",
  "history.js",
  "icons/chevron.svg",
  "icons/icon-192.png",
  "icons/icon-512.png",
  "icons/icon.svg",
  "index.html",
  "layout.js",
  "link/breath-clock.js",
  "link/bytes.js",
  "link/channel.js",
  "link/client.js",
  "link/crypto.js",
  "link/health-messages.js",
  "link/key.js",
  "link/link-error.js",
  "link/link.js",
  "link/messages.js",
  "link/operations.js",
  "link/pieces.js",
  "link/transport-bluetooth.js",
  "link/transport-socket.js",
  "manifest.webmanifest",
  "mat.js",
  "orders.js",
  "programmes.js",
  "qr.js",
  "ratings.js",
  "records.js",
  "store/mats.js",
  "store/store.js",
  "strings.js",
  "style/base.css",
  "style/views.css",
  "ui/alert-list.js",
  "ui/app.js",
  "ui/begin-view.js",
  "ui/breath-circle.js",
  "ui/browser-view.js",
  "ui/calendar.js",
  "ui/calibrate-view.js",
  "ui/chapters.js",
  "ui/charts.js",
  "ui/chrome.js",
  "ui/colours.js",
  "ui/copy-button.js",
  "ui/device-view.js",
  "ui/dom.js",
  "ui/ended-view.js",
  "ui/fact-list.js",
  "ui/faults-card.js",
  "ui/first-view.js",
  "ui/history-view.js",
  "ui/home-view.js",
  "ui/icons.js",
  "ui/link-card.js",
  "ui/live-view.js",
  "ui/mat-map.js",
  "ui/pair-view.js",
  "ui/paired-view.js",
  "ui/pairing-link.js",
  "ui/patience.js",
  "ui/plan-view.js",
  "ui/power-words.js",
  "ui/record-view.js",
  "ui/regions.js",
  "ui/routes.js",
  "ui/safe-mode-card.js",
  "ui/session-controls.js",
  "ui/session-view.js",
  "ui/setting-fields.js",
  "ui/settings-view.js",
  "ui/share-view.js",
  "ui/stages.js",
  "ui/start-card.js",
  "ui/strength-control.js",
  "ui/tightness-card.js",
  "ui/time.js",
  "ui/today-card.js",
  "ui/vitals-card.js",
  "ui/wake-lock.js",
  "ui/zone-list.js",
];

const CACHE = `smartmat-${VERSION}`;

self.addEventListener("install", (event) => {
  // All or nothing: modules of two versions do not fit together.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) =>
    Promise.all(names.filter((name) => name.startsWith("smartmat-") && name !== CACHE).map((name) => caches.delete(name)))));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) return;
  const isPage = event.request.mode === "navigate";
  event.respondWith(caches.open(CACHE).then((cache) => cache.match(isPage ? "./" : event.request))
    .then((kept) => kept ?? fetch(event.request)));
});
