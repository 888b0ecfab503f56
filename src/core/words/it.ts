import { list, type WordPack } from "./pack";

export const it: WordPack = {
  language: "it",
  systems: [
    {
      id: "prestashopIt",
      name: "PrestaShop",
      kind: "orders",
      signature: ["Riferimento", "Cliente", "Totale", "Stato"],
      columns: {
        Riferimento: "order",
        Cliente: "customer",
        Totale: "amount",
        Stato: "status",
        Data: "date",
      },
    },
    {
      id: "ebayIt",
      name: "eBay",
      kind: "orders",
      signature: ["Numero ordine", "Nome utente acquirente"],
      columns: {
        "Numero ordine": "order",
        "Nome utente acquirente": "customer",
        "Email acquirente": "contact",
        "Data di vendita": "date",
        "Pagato il": "paymentDate",
        "Venduto per": "price",
        Quantità: "quantity",
        "Prezzo totale": "amount",
        "Titolo oggetto": "product",
      },
    },
  ],
  roles: {
    customer: list(`
      id cliente | codice cliente | cod cliente | numero cliente | n cliente | codice fiscale |
      id acquirente | cliente | acquirente | socio | utente | nome utente acquirente | ragione sociale |
      nome cliente | azienda | conto`),
    order: list(`
      numero ordine | numero dell ordine | n ordine | nr ordine | num ordine | id ordine | codice ordine | numero fattura |
      n fattura | nr fattura | numero documento | id transazione | codice transazione | riferimento | ordine | fattura |
      scontrino`),
    date: list(`
      data ordine | data dell ordine | data d ordine | data acquisto | data di acquisto | data vendita | data di vendita |
      data della vendita | data transazione | data fattura | data documento | data di creazione | informazioni cronologiche |
      data e ora | data | creato il | ora | giorno`),
    paymentDate: list(`data pagamento | data di pagamento | data del pagamento | pagato il | data incasso`),
    status: list(`stato ordine | stato dell ordine | stato pagamento | stato del pagamento | stato`),
    amount: list(`
      importo pagato | totale pagato | totale ordine | totale dell ordine | importo totale | prezzo totale | totale fattura |
      totale documento | importo ordine | totale ivato | importo | totale | fatturato | vendite | ricavi | ricavo | valore | incasso`),
    amountDue: list(`importo dovuto | da pagare | totale da pagare`),
    listAmount: list(`subtotale | imponibile | totale prodotti`),
    transactionType: list(`tipo di transazione | tipo documento | tipo movimento | tipo`),
    refund: list(
      `importo rimborsato | rimborso | rimborsi | totale rimborsato | rimborsato | reso | nota di credito`,
    ),
    currency: list(`valuta | moneta`),
    quantity: list(`quantità | qta | q tà | pezzi | numero articoli | unità`),
    price: list(`prezzo unitario | prezzo di vendita | prezzo prodotto | prezzo`),
    tax: list(`iva | importo iva | imposta | imposte | totale iva`),
    discount: list(`sconto | sconti | importo sconto`),
    unitCost: list(`costo unitario | prezzo di acquisto | costo`),
    profit: list(`margine | utile | profitto`),
    product: list(
      `nome prodotto | prodotto | articolo | codice articolo | codice prodotto | descrizione | titolo oggetto | nome articolo`,
    ),
    category: list(`categoria | categoria prodotto | famiglia`),
    channel: list(`canale | canale di vendita | provenienza | piattaforma | fonte | origine`),
    region: list(`regione | provincia | città | paese | zona | nazione`),
    store: list(`negozio | punto vendita | filiale`),
    salesperson: list(`venditore | agente | commerciale | responsabile | proprietario | titolare`),
    team: list(`reparto | squadra | ufficio`),
    memberLevel: list(`gruppo clienti | livello fedeltà | tipo cliente`),
    registrationDate: list(
      `data registrazione | data di registrazione | data iscrizione | primo acquisto | data primo ordine | cliente dal`,
    ),
    campaign: list(`campagna | coupon | codice sconto | codice promozionale | promozione`),
    age: list(`età`),
    gender: list(`sesso | genere`),
    income: list(`reddito | stipendio`),
    score: list(
      `soddisfazione complessiva | soddisfazione | valutazione | punteggio | voto | raccomandazione`,
    ),
    importance: list(`importanza`),
    reason: list(`motivo disdetta | motivo annullamento | motivo del reso | motivo | motivazione | causa`),
    comment: list(
      `commento | commenti | recensione | osservazioni | messaggio | note cliente | suggerimenti`,
    ),
    event: list(`evento | attività | tipo evento | interazione`),
    stage: list(`fase | fase di vendita`),
    churned: list(`disdetto | abbandonato`),
    contractStart: list(`inizio contratto | data inizio | data di inizio | inizio abbonamento`),
    contractEnd: list(`fine contratto | data fine | data di fine | data disdetta | fine abbonamento`),
    ticketOpened: list(`data apertura | data di apertura | aperto il`),
    ticketAnswered: list(`prima risposta | risposto il`),
    ticketResolved: list(`data risoluzione | risolto il | data chiusura | chiuso il`),
    target: list(`obiettivo | traguardo`),
    contact: list(`
      email cliente | e mail cliente | email acquirente | indirizzo email | indirizzo e mail | e mail |
      posta elettronica | telefono | cellulare`),
    customerName: list(`nome completo | nome e cognome | cognome e nome | nome acquirente`),
    item: list(`voce | domanda | attributo | criterio`),
    share: list(`percentuale | quota`),
    count: list(`numero clienti | clienti | frequenza`),
    period: list(`periodo | mese | trimestre | anno`),
    consent: list(`newsletter | iscritto newsletter | consenso marketing | consenso | disiscritto`),
  },
  noRole: /spedizione|consegna|indirizzo(?! e)|\bcap\b|\biva\b|imposta|tracciamento/,
  refundRows: list(`nota di credito | storno`),
  refundsOrReturned: list(`rimborso | reso`),
  statuses: {
    paid: list(`
      pagato | pagata | pagamento accettato | pagamento effettuato | completato | completata | consegnato | consegnata | spedito | spedita |
      in lavorazione | preparazione in corso | in preparazione | evaso | fatturato | confermato | confermata | chiuso vinto | vinto | vinta`),
    unpaid: list(`
      in attesa | in attesa di pagamento | non pagato | da pagare | insoluto | bozza | in attesa di pagamento con assegno |
      in attesa di bonifico | in attesa di bonifico bancario | scaduto`),
    cancelled: list(
      `annullato | annullata | cancellato | cancellata | fallito | errore di pagamento | rifiutato | perso | persa | abbandonato`,
    ),
    refunded: list(`rimborsato | rimborsata | reso | restituito`),
    partlyRefunded: list(`parzialmente rimborsato | rimborso parziale | rimborsato parzialmente`),
  },
  statusParts: [
    [/parzial\w*\srimbors|rimbors\w+\sparzial/, "partlyRefunded"],
    [/rimborsat/, "refunded"],
    [/annullat|cancellat/, "cancelled"],
    [/in attesa d|non pagat/, "unpaid"],
    [/pagat|consegnat|spedit/, "paid"],
  ],
  delivered: /^(?:consegnato|spedito|completato|evaso)$/,
  onDelivery: /contrassegno/,
  consent: {
    optOut: /disiscri|revoc|non contattare/,
    refused: /^(?:disiscritto|revocato|rifiutato)$/,
    yes: list(`si | iscritto | accetta`),
    no: list(`no`),
  },
  total: /^(?:sub)?total[ei](?: generale| complessivo)?(?:$|\s*:)|^somma$/i,
  footer: /^(?:generato il|stampato il|esportato il|pagina \d+ di|fonte\s*:)/i,
  orderAmount: /ordine|totale|fattura/i,
  deals: { won: /\bvint[oa]\b/, lost: /\bpers[oa]\b/ },
  guests: list(`ospite | visitatore | cliente occasionale | anonimo | consumatore finale`),
  sheets: {
    orders: /ordin[ei]|vendit[ae]|fattur[ae]|acquist/i,
    customers: /client[ei]|soci\b/i,
    surveys: /sondaggio|soddisfazione|questionario/i,
    tickets: /reclam[oi]|segnalazion/i,
    deals: /opportunità|trattativ/i,
    subscriptions: /abbonament|contratt/i,
    comments: /recension|comment[oi]/i,
  },
  signs: {
    subscriptions: /^(?:contratto.*|abbonamento.*|piano|disdetta.*)$/,
    tickets: /^(?:ticket.*|oggetto|priorita|agente|richiedente)$/,
    deals: /^(?:opportunita.*|trattativa|fase|probabilita|data di chiusura)$/,
  },
  titlesOfKind: {
    // Of an invoice it is the day by which to pay.
    subscriptions: { contractEnd: /^(?:data (?:di )?)?scadenza$/i },
    surveys: {
      score: /soddisfazione (?:complessiva|generale)|raccomand|consigli/i,
      comment: /comment|perche|miglior|suggeriment/i,
    },
  },
  personal: {
    email: /\be mail\b|posta elettronica/,
    phone: /telefono|cellulare/,
    address: /indirizzo/,
    name: /\bnome\b|cognome/,
    idCard: /codice fiscale/,
  },
};
