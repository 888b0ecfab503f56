/** Excel fetches the functions' metadata from an origin of its own: on the web a page of Microsoft's. */
const METADATA = /\/functions\.[\w-]+\.json$/;

/** The headers that let it, for the development server. */
function corsHeaders({ url = "" }) {
  return METADATA.test(url.split("?")[0]) ? [{ key: "Access-Control-Allow-Origin", value: "*" }] : [];
}

module.exports = { corsHeaders };
