import { list, type WordPack } from "./pack";

export const es: WordPack = {
  language: "es",
  systems: [
    {
      id: "mercadolibre",
      name: "Mercado Libre",
      kind: "orders",
      signature: ["# de venta", "Fecha de venta", "Estado"],
      columns: {
        "# de venta": "order",
        "Fecha de venta": "date",
        Estado: "status",
        Unidades: "quantity",
        Comprador: "customer",
        "Título de la publicación": "product",
      },
    },
    {
      id: "tiendanube",
      name: "Tiendanube",
      kind: "orders",
      signature: ["Número de orden", "Email", "Estado del pago"],
      columns: {
        "Número de orden": "order",
        Email: "customer",
        Fecha: "date",
        "Fecha de pago": "paymentDate",
        "Estado del pago": "status",
        Moneda: "currency",
        "Subtotal de productos": "listAmount",
        Descuento: "discount",
        Total: "amount",
        "Nombre del producto": "product",
        "Precio del producto": "price",
        "Cantidad del producto": "quantity",
      },
      orderLevel: ["amount", "listAmount", "discount"],
    },
    {
      id: "prestashopEs",
      name: "PrestaShop",
      kind: "orders",
      signature: ["Referencia", "Cliente", "Total", "Estado"],
      columns: {
        Referencia: "order",
        Cliente: "customer",
        Total: "amount",
        Estado: "status",
        Fecha: "date",
      },
    },
    {
      id: "salesforceEs",
      name: "Salesforce",
      kind: "deals",
      signature: ["Nombre de la oportunidad", "Etapa", "Fecha de cierre"],
      columns: {
        Cuenta: "customer",
        "Nombre de la cuenta": "customer",
        Etapa: "stage",
        Importe: "amount",
        "Fecha de cierre": "date",
        Propietario: "salesperson",
      },
    },
  ],
  roles: {
    customer: list(`
      id cliente | id de cliente | id del cliente | número de cliente | nº cliente | n cliente |
      código cliente | código de cliente | código del cliente | num cliente | id comprador | cliente |
      comprador | socio | usuario | nombre del cliente | nombre cliente | empresa | cuenta`),
    order: list(`
      número de pedido | nº de pedido | nº pedido | n pedido | num pedido | id pedido | id de pedido | id del pedido |
      número de orden | nº de orden | id de orden | número de venta | # de venta | de venta | número de factura | nº factura |
      nº de factura | número de transacción | id de transacción | folio | referencia | pedido | orden | factura | compra`),
    date: list(`fecha de pedido | fecha del pedido | fecha pedido | fecha de compra | fecha compra | fecha de venta | fecha venta |
      fecha de la orden | fecha de transacción | fecha de factura | fecha factura | fecha de creación | marca temporal |
      fecha y hora | fecha | creado el | hora | día`),
    paymentDate: list(`fecha de pago | fecha pago | pagado el | fecha de cobro`),
    status: list(
      `estado del pedido | estado de la orden | estado pedido | estado del pago | estado de pago | estado | estatus | situación`,
    ),
    amount: list(`
      importe pagado | total pagado | monto pagado | importe total | monto total | total del pedido | total pedido |
      total de la orden | total con iva | valor total | precio total | total factura | importe | monto | total | ventas |
      ingresos | facturación | valor`),
    amountDue: list(`importe pendiente | total a pagar | a pagar`),
    listAmount: list(`subtotal | base imponible | subtotal de productos`),
    transactionType: list(`tipo de transacción | tipo de movimiento | tipo de documento | tipo`),
    refund: list(
      `importe reembolsado | reembolso | reembolsos | monto reembolsado | devolución | devoluciones | total reembolsado | reembolsado`,
    ),
    currency: list(`moneda | divisa`),
    quantity: list(`cantidad | cant | unidades | uds | cantidad del producto | número de artículos`),
    price: list(`precio unitario | precio por unidad | precio del producto | precio de venta | precio | pvp`),
    tax: list(`iva | impuesto | impuestos | importe iva | cuota iva | total impuestos`),
    discount: list(`descuento | descuentos | importe descuento | rebaja`),
    unitCost: list(`coste unitario | costo unitario | precio de coste | coste | costo`),
    profit: list(`beneficio | margen | ganancia | utilidad`),
    product: list(`
      nombre del producto | producto | artículo | descripción del producto | descripción | código de producto |
      título de la publicación | nombre producto | referencia del producto`),
    category: list(`categoría | familia | categoría de producto | rubro`),
    channel: list(`canal | canal de venta | origen | plataforma | fuente | medio`),
    region: list(`región | provincia | ciudad | país | comunidad autónoma | zona | localidad`),
    store: list(`tienda | sucursal | local | punto de venta`),
    salesperson: list(`vendedor | comercial | agente | responsable | propietario | ejecutivo | asesor`),
    team: list(`equipo | departamento | área`),
    memberLevel: list(`nivel de socio | grupo de clientes | tipo de cliente | categoría de cliente`),
    registrationDate: list(
      `fecha de registro | fecha registro | fecha de alta | fecha alta | primera compra | fecha de primera compra | cliente desde`,
    ),
    campaign: list(`campaña | cupón | código de descuento | código promocional | promoción`),
    age: list(`edad`),
    gender: list(`sexo | género`),
    income: list(`ingresos anuales | renta | salario | sueldo`),
    score: list(
      `satisfacción general | satisfacción | valoración | puntuación | calificación | recomendación | nota`,
    ),
    importance: list(`importancia`),
    reason: list(`motivo de baja | motivo de cancelación | motivo de devolución | motivo | razón | causa`),
    comment: list(
      `comentario | comentarios | opinión | opiniones | observaciones | reseña | mensaje | sugerencias`,
    ),
    event: list(`evento | actividad | tipo de evento | interacción`),
    stage: list(`etapa | fase | etapa de venta`),
    churned: list(`baja | abandonó | cancelado`),
    contractStart: list(
      `inicio de contrato | inicio del contrato | fecha de inicio | fecha inicio | inicio de suscripción`,
    ),
    contractEnd: list(
      `fin de contrato | fin del contrato | fecha de fin | fecha fin | fecha de baja | fecha de cancelación`,
    ),
    ticketOpened: list(`fecha de apertura | abierto el | fecha apertura`),
    ticketAnswered: list(`primera respuesta | respondido el | fecha de primera respuesta`),
    ticketResolved: list(`fecha de resolución | resuelto el | fecha de cierre | cerrado el`),
    target: list(`objetivo | meta`),
    contact: list(`
      email del cliente | correo del cliente | email del comprador | correo electrónico | correo | e mail |
      dirección de correo electrónico | teléfono | móvil | celular | mail`),
    customerName: list(`nombre completo | nombre y apellidos | nombre del comprador | nombre y apellido`),
    item: list(`ítem | pregunta | atributo | criterio`),
    share: list(`porcentaje | proporción`),
    count: list(`número de clientes | clientes | frecuencia`),
    period: list(`período | periodo | mes | trimestre | año`),
    consent: list(
      `boletín | suscrito | acepta publicidad | acepta marketing | consentimiento | dado de baja`,
    ),
  },
  noRole:
    /envio|envio|direccion(?! de correo)|codigo postal|\biva\b|impuesto|seguimiento|\bdni\b|\bnif\b|entrega/,
  refundRows: list(`abono | nota de crédito | factura rectificativa`),
  refundsOrReturned: list(`reembolso | devolución`),
  statuses: {
    paid: list(`
      pagado | pagada | pago aceptado | pago aprobado | aprobado | completado | completada | entregado | entregada | enviado | enviada |
      en proceso | procesando | en preparación | preparación en curso | preparación en proceso | finalizado | finalizada |
      facturado | confirmado | cobrado | ganado | ganada | en camino | despachado | preparando`),
    unpaid: list(`
      pendiente | pendiente de pago | en espera | en espera de pago | a la espera de pago | esperando pago | impago | no pagado |
      borrador | sin pagar | en espera de pago por cheque | en espera de pago por banco | vencido`),
    cancelled: list(
      `cancelado | cancelada | anulado | anulada | fallido | error en el pago | error de pago | rechazado | rechazada | perdido | perdida | abandonado`,
    ),
    refunded: list(`reembolsado | reembolsada | devuelto | devuelta | devolución | reintegrado`),
    partlyRefunded: list(
      `parcialmente reembolsado | reembolso parcial | reembolsado parcialmente | devolución parcial`,
    ),
  },
  statusParts: [
    [/parcial\w*\sreembols|reembols\w+\sparcial|devoluci[oo]n parcial/, "partlyRefunded"],
    [/reembolsad|devuelt/, "refunded"],
    [/cancelad|anulad/, "cancelled"],
    [/pendiente de pago|en espera de pago|no pagad/, "unpaid"],
    [/pagad|entregad|enviad/, "paid"],
  ],
  delivered: /^(?:entregado|enviado|completado|preparado)$/,
  onDelivery: /contra ?reembolso|contra ?entrega/,
  consent: {
    optOut: /baja|desuscri|no contactar/,
    refused: /^(?:baja|dado de baja|rechazado|desuscrito)$/,
    yes: list(`si | suscrito | acepta`),
    no: list(`no`),
  },
  total: /^(?:sub\s?)?total(?: general)?(?:$|\s*:)|^suma(?: total)?$/i,
  footer: /^(?:generado el|impreso el|exportado el|página \d+ de|fuente\s*:|notas?\s*:)/i,
  orderAmount: /pedido|orden|total|venta/i,
  deals: { won: /ganad[oa]/, lost: /perdid[oa]/ },
  guests: list(`invitado | visitante | cliente mostrador | público en general | consumidor final | anónimo`),
  sheets: {
    orders: /pedido|venta|factura|compra|orden/i,
    customers: /cliente|socio/i,
    surveys: /encuesta|satisfacción|cuestionario/i,
    tickets: /reclamo|incidencia|queja/i,
    deals: /oportunidad|negocio/i,
    subscriptions: /suscripci|contrato/i,
    comments: /reseña|opinion|comentario/i,
  },
  signs: {
    subscriptions: /^(?:contrato.*|suscripcion.*|plan|baja.*)$/,
    tickets: /^(?:ticket.*|asunto|prioridad|agente|solicitante)$/,
    deals: /^(?:(?:nombre de la )?oportunidad.*|etapa|probabilidad|fecha de cierre)$/,
  },
  titlesOfKind: {
    // Of an invoice it is the day by which to pay.
    subscriptions: { contractEnd: /^(?:fecha de )?vencimiento$/i },
    surveys: {
      score: /satisfaccion general|en general.*satisf|recomend/i,
      comment: /comentario|por que|mejorar|sugerencia/i,
    },
  },
  personal: {
    email: /correo|\be mail\b/,
    phone: /telefono|telefono|celular|movil|movil/,
    address: /direccion|direccion|domicilio/,
    name: /\bnombre\b|apellido/,
  },
};
