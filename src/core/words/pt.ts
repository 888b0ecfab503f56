import { list, type WordPack } from "./pack";

export const pt: WordPack = {
  language: "pt",
  systems: [
    {
      id: "mercadolivre",
      name: "Mercado Livre",
      kind: "orders",
      signature: ["N.º de venda", "Data da venda"],
      columns: {
        "N.º de venda": "order",
        "Data da venda": "date",
        Estado: "status",
        Unidades: "quantity",
        Comprador: "customer",
        "Título do anúncio": "product",
      },
    },
    {
      id: "nuvemshop",
      name: "Nuvemshop",
      kind: "orders",
      signature: ["Número do Pedido", "E-mail", "Status do Pagamento"],
      columns: {
        "Número do Pedido": "order",
        "E-mail": "customer",
        Data: "date",
        "Data de pagamento": "paymentDate",
        "Status do Pagamento": "status",
        Moeda: "currency",
        Subtotal: "listAmount",
        Desconto: "discount",
        Total: "amount",
        "Nome do Produto": "product",
        "Valor do Produto": "price",
        "Quantidade Comprada": "quantity",
      },
      orderLevel: ["amount", "listAmount", "discount"],
    },
  ],
  roles: {
    customer: list(`
      id cliente | id do cliente | código do cliente | código cliente | cód cliente | número do cliente |
      nº cliente | cpf cnpj | cpf | id do comprador | cliente | comprador | consumidor | usuário | sócio |
      nome do cliente | nome comprador | empresa | conta`),
    order: list(`
      número do pedido | nº do pedido | nº pedido | n pedido | id do pedido | id pedido | código do pedido |
      número da venda | n º de venda | nº de venda | id da venda | número da encomenda | nº encomenda | número da nota |
      nota fiscal | número da fatura | id da transação | código da transação | pedido | encomenda | fatura`),
    date: list(`
      data do pedido | data pedido | data da compra | data de compra | data da venda | data venda | data da encomenda |
      data da transação | data de emissão | data da fatura | data de criação | carimbo de data hora | data e hora | data |
      criado em | hora | dia`),
    paymentDate: list(`data de pagamento | data do pagamento | data pagamento | pago em`),
    status: list(
      `status do pedido | status do pagamento | situação do pedido | estado da encomenda | situação | status | estado`,
    ),
    amount: list(`
      valor pago | total pago | valor total | total do pedido | valor do pedido | valor total do pedido | total da venda |
      valor da venda | preço total | total geral | valor da compra | valor líquido | valor bruto | valor | total | faturamento |
      receita | receita por produtos | vendas | montante`),
    amountDue: list(`valor a pagar | valor devido | em aberto`),
    listAmount: list(`subtotal | total dos produtos | valor dos produtos`),
    transactionType: list(`tipo de transação | tipo de movimento | tipo de documento | tipo`),
    refund: list(
      `valor reembolsado | reembolso | reembolsos | valor estornado | estorno | devolução | total reembolsado`,
    ),
    currency: list(`moeda`),
    quantity: list(`quantidade | qtd | qtde | quant | unidades | quantidade comprada`),
    price: list(
      `preço unitário | valor unitário | valor do produto | preço de venda | preço do produto | preço`,
    ),
    tax: list(`imposto | impostos | iva | valor do imposto | total de impostos`),
    discount: list(`desconto | descontos | valor do desconto`),
    unitCost: list(`custo unitário | preço de custo | custo`),
    profit: list(`lucro | margem`),
    product: list(
      `nome do produto | produto | artigo | título do anúncio | descrição do produto | descrição | código do produto | sku do produto`,
    ),
    category: list(`categoria | categoria do produto | família`),
    channel: list(`canal | canal de venda | origem | plataforma | fonte | marketplace`),
    region: list(`região | uf | cidade | município | país | província | bairro`),
    store: list(`loja | filial | ponto de venda`),
    salesperson: list(`vendedor | representante | responsável | proprietário | consultor | atendente`),
    team: list(`equipe | equipa | departamento | setor`),
    memberLevel: list(`grupo de clientes | tipo de cliente | nível de fidelidade`),
    registrationDate: list(
      `data de cadastro | data cadastro | data de registo | data do cadastro | primeira compra | data da primeira compra | cliente desde`,
    ),
    campaign: list(`campanha | cupom | cupom de desconto | código promocional | promoção`),
    age: list(`idade`),
    gender: list(`sexo | gênero | género`),
    income: list(`renda | salário | rendimento`),
    score: list(`satisfação geral | satisfação | avaliação | nota | pontuação | recomendação`),
    importance: list(`importância`),
    reason: list(`motivo do cancelamento | motivo de cancelamento | motivo da devolução | motivo | razão`),
    comment: list(`comentário | comentários | opinião | observações | mensagem | sugestões`),
    event: list(`evento | atividade | tipo de evento | interação`),
    stage: list(`etapa | fase | etapa do funil`),
    churned: list(`cancelou | churned`),
    contractStart: list(
      `início do contrato | início de contrato | data de início | data início | início da assinatura`,
    ),
    contractEnd: list(
      `fim do contrato | término do contrato | data de término | data fim | data de cancelamento | data de fim`,
    ),
    ticketOpened: list(`data de abertura | aberto em | data abertura`),
    ticketAnswered: list(`primeira resposta | respondido em`),
    ticketResolved: list(
      `data de resolução | resolvido em | data de fechamento | fechado em | data de fecho`,
    ),
    target: list(`meta | objetivo`),
    contact: list(`
      e mail do cliente | email do cliente | e mail do comprador | e mail | endereço de e mail |
      correio eletrónico | telefone | celular | telemóvel`),
    customerName: list(`nome completo | nome do comprador | nome e sobrenome`),
    item: list(`item avaliado | pergunta | atributo | critério`),
    share: list(`porcentagem | percentagem | participação`),
    count: list(`número de clientes | clientes | frequência`),
    period: list(`período | mês | trimestre | ano`),
    consent: list(`newsletter | aceita receber e mails | aceita marketing | consentimento | descadastrado`),
  },
  noRole: /frete|envio|entrega|endereco(?! de e mail)|\bcep\b|codigo postal|imposto|\biva\b|rastre/,
  refundRows: list(`nota de crédito | estorno`),
  refundsOrReturned: list(`reembolso | devolução`),
  statuses: {
    paid: list(`
      pago | paga | pagamento aprovado | pagamento aceite | pagamento confirmado | aprovado | concluído | concluída | entregue | enviado |
      enviada | em processamento | processando | em preparação | preparação em curso | faturado | confirmado | atendido | ganho | ganha |
      em separação | a caminho | finalizado | em trânsito`),
    unpaid: list(`
      pendente | aguardando pagamento | pagamento pendente | em aberto | não pago | a aguardar pagamento | em espera | rascunho |
      aguardando | aguardando confirmação | vencido`),
    cancelled: list(
      `cancelado | cancelada | anulado | anulada | falhou | recusado | recusada | não aprovado | expirado | perdido | perdida | abandonado | erro no pagamento`,
    ),
    refunded: list(`reembolsado | reembolsada | devolvido | devolvida | estornado | estornada`),
    partlyRefunded: list(
      `parcialmente reembolsado | reembolso parcial | reembolsado parcialmente | parcialmente estornado`,
    ),
  },
  statusParts: [
    [/parcial\w*\s(?:reembols|estorn)|reembols\w+\sparcial/, "partlyRefunded"],
    [/reembolsad|devolvid|estornad/, "refunded"],
    [/cancelad/, "cancelled"],
    [/aguardando pagamento|pagamento pendente|n[aa]o pag/, "unpaid"],
    [/pagamento aprovado|entregue|enviad/, "paid"],
  ],
  delivered: /^(?:entregue|enviado|concluido|processado)$/,
  onDelivery: /contra ?entrega|pagamento na entrega|contra ?reembolso/,
  consent: {
    optOut: /descadastr|cancelou|nao contatar/,
    refused: /^(?:descadastrado|recusado|cancelado)$/,
    yes: list(`sim | inscrito | aceita`),
    no: list(`nao`),
  },
  total: /^(?:sub)?total(?: geral)?(?:$|\s*:)|^soma(?: total)?$/i,
  footer: /^(?:gerado em|impresso em|exportado em|página \d+ de|fonte\s*:)/i,
  orderAmount: /pedido|venda|total|encomenda/i,
  deals: { won: /ganh[oa]/, lost: /perdid[oa]/ },
  guests: list(`convidado | visitante | consumidor final | anônimo | consumidor`),
  sheets: {
    orders: /pedido|venda|fatura|compra|encomenda/i,
    customers: /cliente|s[oó]cio/i,
    surveys: /pesquisa|satisfa|inquérito|questionário/i,
    tickets: /chamado|reclama/i,
    deals: /oportunidade|negócio/i,
    subscriptions: /assinatura|contrato|subscri/i,
    comments: /avalia|coment[aá]rio/i,
  },
  signs: {
    subscriptions: /^(?:contrato.*|assinatura.*|plano|cancelamento.*)$/,
    tickets: /^(?:(?:numero do )?(?:ticket|chamado).*|assunto|prioridade|atendente|solicitante)$/,
    deals: /^(?:oportunidade.*|negocio|etapa|probabilidade|data de fechamento)$/,
  },
  titlesOfKind: {
    // Of an invoice it is the day by which to pay.
    subscriptions: { contractEnd: /^(?:data de )?vencimento$/i },
    surveys: {
      score: /satisfacao geral|no geral.*satisf|recomend/i,
      comment: /comentario|por que|melhorar|sugest/i,
    },
  },
  personal: {
    email: /\be mail\b|correio/,
    phone: /telefone|celular|telemovel|telemovel/,
    address: /endereco|endereco|morada/,
    name: /\bnome\b|sobrenome/,
    idCard: /\bcpf\b/,
  },
};
