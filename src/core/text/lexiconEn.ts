/**
 * Words and phrases that customers use in English about goods and service, by strength. They come before AFINN's general
 * words; a word under "0" says nothing here whatever it says elsewhere. Apostrophes and hyphens are left out.
 */
const lines = (text: string) =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

export const POLARITY_EN: Readonly<Record<string, readonly string[]>> = {
  "2": lines(`fits like a glove, worth the wait, hard to beat, tough to beat, cant beat, cannot beat, cant be beat, unmatched, unrivalled, six stars, ten out of ten, 10 out of 10, blew me away, mind blowing, life changing, changed my life, over the moon, bowled over, excellent, amazing, awesome, fantastic, outstanding, perfect, perfection, superb, brilliant, wonderful, incredible,
    exceptional, flawless, flawlessly, delighted, thrilled, love, loved, loves, adore, unbeatable, best, stunning, impressive,
    exceeded, exceeds, phenomenal, magnificent, impeccable, terrific, spectacular, marvelous, marvellous, splendid, fabulous,
    second to none, above and beyond, worth every penny, top notch, first class, world class, game changer, life saver,
    lifesaver, hidden gem, must have, like a charm, five stars, 5 stars, 5 star, five star, 4 stars, four stars, blown away, highly recommend,
    exceeded expectations, beyond expectations, beyond my expectations, cant go wrong, thumbs up, nothing beats, spot on,
    out of this world, knocked my socks off, hats off, couldnt ask for more, couldnt ask for better, cant say enough, bravo`),
  "1": lines(`proved me wrong, sooner than, earlier than, faster than, quicker than, ahead of, no questions asked, without any questions, delight, delightful, good vibes, a treat, treat for, patiently, kept its, keeps its, speaks for itself, saved me, saved us, saves time, saves money, time saver, lasts forever, lasted forever, sorted, taken care of, took care of, takes care of, great find, such a steal, a steal, what a steal, free of charge, at no cost, no extra cost, made it right, makes it right, made things right, stands behind, stand behind, stood behind, easy peasy, a breeze, piece of cake, thorough, meticulous, diligent, dedicated, gracious, cheerful, smiling, smile, smiles, charming, relaxing, relaxed, peaceful, calm, refreshing, inviting, luxurious, plush, high quality, good quality, great quality, top quality, heavy duty, holds up, held up, holding up, stood the test, year after year, still works, still working, still going, still looks new, still love, no smell, odorless, odourless, waterproof, noiseless, silent, fuss free, painless, stress free, pain free, worry free, trouble free, problem free, glitch free, error free, bug free, flying colors, flying colours, win win, applaud, salute, well done, good job, great job, nice job, keep it up, keep up the good work, nailed it, hit the spot, as good as it gets, does exactly what, exactly what, exactly as, just as described, just as pictured, just right, lived up to, lives up to, met my expectations, meets expectations, surpassed, outperforms, outperformed, exceed, attentively, went beyond, go beyond, goes beyond, bend over backwards, bent over backwards, went the extra mile, go the extra mile, goes the extra mile, extra mile, first rate, five out of five, 5 out of 5, must buy, must try, must visit, must see, instantly, immediately, intact, safe and sound, in one piece, undamaged, sealed, fragrant, aromatic, scrumptious, mouthwatering, savory, moist, fluffy, hearty, wholesome, healthy, nutritious, great help, huge help, big help, lifesaving, ideal, suits, suited, suitable, flattering, trendy, chic, classy, heavenly, divine, ecstatic, overjoyed, joy, joyful, excited, exciting, blessed, lucky, honored, proud, good, great, nice, nicely, happy, happier, satisfied, satisfying, satisfaction, pleased, glad, enjoy, enjoyed,
    enjoyable, recommend, recommended, recommending, helpful, friendly, polite, courteous, patient, professional, attentive,
    responsive, quick, quickly, quicker, fast, faster, prompt, promptly, speedy, timely, punctual, easy, easily, easier, simple,
    smooth, smoothly, convenient, handy, intuitive, clear, clearly, reliable, dependable, trustworthy, honest, genuine, authentic,
    sturdy, durable, solid, robust, comfortable, comfy, cozy, cosy, beautiful, beautifully, pretty, gorgeous, stylish, elegant,
    tasty, delicious, yummy, fresh, clean, spotless, neat, tidy, cheap, cheaper, affordable, reasonable, reasonably, bargain, quality product, quality item, quality material, quality materials,
    worth, worthwhile, useful, efficient, efficiently, effective, accurate, correct, correctly, stable, secure, safe, well, better,
    improved, improvement, improving, resolved, solved, fixed, thanks, thank, thank you, thankful, grateful, appreciate,
    appreciated, welcome, welcoming, generous, fair, pleasant, pleasure, positive, success, successful, successfully, impressed,
    lovely, gem, winner, superior, premium, knowledgeable, considerate, thoughtful, caring, warm, kind, kindly, hassle free,
    seamless, seamlessly, effortless, effortlessly, user friendly, long lasting, still going strong, keeps working, built to last,
    well made, well packed, well worth, on time, in time, ahead of schedule, ahead of time, earlier than expected, next day,
    same day, within minutes, within hours, in no time, right away, straight away, no time at all, as described, as advertised,
    as pictured, as promised, as expected, true to size, fits perfectly, fits well, works great, works well, works perfectly,
    works fine, works as, buy again, buying again, order again, ordering again, come back, coming back, be back, go back again,
    return customer, repeat customer, loyal customer, customer for life, will return, will definitely return, shop again,
    use again, looking forward, cant wait, great value, good value, money well spent, bang for the buck,
    go to, favorite, favourite, keeper, reassuring, reassured, peace of mind, no brainer, no nonsense, no regrets, no complaints,
    no problem, no problems, no issues, no issue, no hassle, no fuss, not bad, not too bad, cant complain, cant fault, free returns,
    surprised, pleasantly surprised, surprisingly, made my day, went out of their way, goes out of their way, exactly what i wanted,
    exactly what i needed, just what i needed, just what i wanted, what i wanted, dont hesitate, look no further, cannot fault,
    in good hands, like new, good as new, compliment, compliments, praise, kudos, lightning, cured, soft, quiet, crisp, sharp, bright,
    lightweight, spacious, roomy, versatile, sleek, snug, tender, juicy, crispy, flavorful, flavourful, accommodating, hospitable,
    transparent, flexible, fun, cute, adorable, rocks, hooked, fan, yes please, star, stars, step up, upgrade, lasted, lasts`),
  "0.5":
    lines(`fine, decent, ok, okay, acceptable, alright, works, worked, working, answered quickly, does the job, did the job,
    does the trick, did the trick, good enough, so far so good, help, helps, helped, helping, approachable, satisfactory,
    on point, adequate, manageable, like it, like this, liked, likes, i like, we like, like how, really like, like the`),
  "0": lines(`high hopes, customer service, customer care, customer support, service, support, return policy, want, wanted, please, pay, paid,
    charge, free, big, matter, share, top, cut, fire, block, number, join, reach, demand, god, chance, feeling, used to, felt like,
    look like, looks like, looked like, sounds like, something like, things like, as well, kind of, sort of, care, apply, agree,
    pretty much, more or less, interest, interested, true, natural, cool down, fan noise, credit card, credit, fit, fits, like,
    alike, no doubt, without doubt, without a doubt, without question, no wonder, no idea, quality, taste, value, not only, not just, not to mention,
    not yet, if not, why not, last but not least, as soon as possible, good morning, good afternoon, hello, dear, well as, as good as,
    hard drive, hard disk, hard case, hard copy, hand, special, would love, would like, would love to, hopefully, hope, wish,
    return, returns, refund, refunds, refunded, exchange, cancel, order, ordered, complaint department, wait staff, help desk,
    best before, better safe, safe to say, sick leave, cold drinks, ice cold, cold drink, cold brew, sharp edge, sharp edges,
    star rating, hard at work, hard working, hardworking, mind, odd, dark, low price, low prices, price, low, stop by, drop off,
    drop, dropped off, leave, left, block out, stuck to, strong, stronger, ready, yes, no matter, no less, not sure, play, gift,
    win, commit, committed, protect, protection, save, saved, saves, trust, trusted, sun, super, security, vision, expand, growing,
    growth, huge, active, adequate time, big deal, keen, ability, allow, allowed, reward, rewards, prevent, prevented, gained, gain, meet, met,
    easy going price, chose, extend, extended, clear out, clearance, advanced, asset, attract, debt, dump, cash, cheque, escape, fee`),
  "-0.5":
    lines(`average, mediocre, so so, meh, pricey, could be better, could have been better, could be improved,
    could do better, should be better, room for improvement, needs improvement, needs work, needs to improve, need to improve,
    nothing special, nothing to write home about, i wish, we wish, would be nice if, would be better if, would have been nice,
    not the best, not great, not ideal, overrated, just ok, just okay, basic, bland, dull, boring, plain, hardly worth,
    not worth it, small portion, small portions, tiny, cold, sad, sorry, apologies, concern, concerned, worried, supposed to, should have`),
  "-1": lines(`letdown, would change, id change, later than, longer than, unanswered, cardboard, done with this, im done with, would have preferred, get what you pay for, endlessly, let me down, let us down, let you down, feel cheap, look cheap, seem cheap, make no sense, makes no sense, made no sense, logs me out, logged me out, kicks me out, hungry, endless, never ending, tasteless, flavorless, flavourless, bad smell, stench, mold, mould, cockroach, cockroaches, roaches, mice, hair in, raw, chewy, rubbery, lukewarm, burned, charred, curdled, spoiled, spoilt, gone off, went off, out of date, past its date, leaky, drips, dripping, flooded, flickers, flickering, wobbles, squeaky, rattling, creaks, grinding, smoke, smoking, burning, caught fire, electric shock, overheat, unsafe, hazard, hazardous, injured, hurt, allergic, rash, hives, itching, irritated, breakout, broke me out, no instructions, no manual, no receipt, unreadable, illegible, gibberish, cluttered, crowded, overcrowded, cramped, stuffy, freezing cold, drafty, thin walls, paper thin, see through, threadbare, frayed, fraying, unraveled, unravelled, unraveling, shrink, shrinks, pilling, bleeds, discolored, discoloured, yellowed, worn out, used condition, clearly used, previously used, refurbished, not new, knock off, knockoff, imitation, bootleg, false advertising, falsely advertised, bait and switch, misrepresented, deceptive, deceived, dishonest, deceiving, tricked, conned, robbed, robbery, extortion, gouging, nickel and dime, upsell, upselling, pressured, forced, auto renewed, unauthorized, unauthorised, without permission, without my consent, without notice, without asking, no notice, no warning, no apology, no explanation, no communication, no tracking, no update, no updates, no follow up, no show, stood me up, left me stranded, left stranded, left us waiting, left in the rain, thrown, tossed, wrong address, wrong house, wrong color, wrong colour, wrong size, wrong item, wrong product, wrong order, half empty, only half, incomplete, missing parts, missing pieces, missing items, misplaced, talked down, talks down, condescending, snarky, snobby, snooty, yelled, shouted, screamed, swore, laughed at, mocked, discriminated, racist, sexist, threatened, hostile, aggressive, intimidating, unwelcoming, attitude, dont care, does not care, do not care, didnt care, couldnt care less, could care less, transferred me, disconnected, dropped calls, no signal, buffering, blank screen, black screen, blue screen, bricked, dead on arrival, doa, dead, wont turn on, wont charge, conked out, gave out, gave way, fiasco, shambles, circus, chaos, chaotic, mismanaged, disorganized, disorganised, unorganized, unorganised, understaffed, short staffed, backlog, overbooked, double booked, rescheduled, postponed, overdue, behind schedule, long wait, long queue, long line, long lines, sluggish, times out, timed out, not for me, look elsewhere, go elsewhere, going elsewhere, switching to, switched to a competitor, cancel my subscription, uninstalled, uninstalling, deleted the app, last straw, lost my business, lost my trust, lost trust, losing patience, at my wits end, gross, nasty, yuck, yucky, ew, eww, ugh, hideous, tacky, gaudy, frumpy, baggy, ill fitting, runs small, runs large, runs big, way too, took hours, takes hours, hours on the phone, hours later, weeks later, months later, days later, logged out, kicked out, bad, badly, poor, poorly, slow, slowly, slower, late, delay, delayed, delays, expensive, overpriced, costly, difficult,
    hard, hard to, confusing, confused, complicated, unclear, clumsy, awkward, broken, break, breaks, broke, damaged, defective,
    faulty, fault, defect, defects, flaw, flaws, flawed, issue, issues, problem, problems, problematic, trouble, error, errors, bug,
    bugs, buggy, crash, crashes, crashed, crashing, freeze, freezes, freezing, frozen, lag, laggy, lags, glitch, glitches, glitchy,
    fail, fails, failed, failing, failure, missing, lost, leak, leaks, leaking, leaked, crack, cracks, cracked, scratched, scratches,
    torn, tore, ripped, dirty, filthy, stain, stained, stains, smell, smells, smelly, smelled, stinks, stink, stale, rotten, expired,
    moldy, mouldy, soggy, undercooked, overcooked, burnt, noisy, loud, uncomfortable, flimsy, cheaply, fragile, weak, thin, faded,
    fades, shrunk, shrank, wrong, incorrect, inaccurate, misleading, misled, unhelpful, unfriendly, rude, rudely, impolite,
    unprofessional, careless, ignored, ignore, ignores, ignoring, unresponsive, indifferent, waiting, wait, waited, waits, queue,
    queued, queues, complain, complained, complaining, complaint, complaints, cancelled, canceled, disappointed, disappointing,
    disappointment, disappoints, disappoint, unhappy, dissatisfied, unsatisfied, unpleasant, annoyed, annoying, frustrated,
    frustrating, frustration, upset, upsetting, regret, regretted, waste, wasted, unreliable, unstable, inconvenient, impossible,
    unusable, useless, unavailable, worse, hassle, overcharged, hidden, downhill, messy, mess, sloppy, rushed, pushy, arrogant,
    dismissive, clueless, incompetent, lazy, ugly, itchy, scratchy, bulky, heavy handed, blurry, greasy, oily, salty, sour, bitter,
    watery, dry, hung up, hangs up, on hold, put on hold, let down, fed up, sick of, tired of, gave up, give up, fell apart,
    falls apart, fall apart, falling apart, stopped working, stops working, stop working, quit working, died, dies, wore out,
    came off, comes off, peeled, peeling, fell off, snapped, bent, dent, dented, crushed, shattered, ripped open, opened box,
    sent it back, send it back, sending it back, send back, sent back, returned it, returning it, had to return, have to return,
    returning this, want a refund, want my money, my money back, asked for a refund, requested a refund, demand a refund,
    charged twice, double charged, charged me twice, billed twice, charged me for, charged for nothing, extra charge, extra charges,
    hidden fees, hidden fee, hidden charges, never again, dont buy, do not buy, dont bother, do not bother, dont waste, do not waste, dont be fooled, do not be fooled, dont fall for, do not fall for, dont trust, do not trust, expected more,
    expected better, hoped for better, hoped for more, deserve better, went downhill, goes downhill, stay away,
    steer clear, think twice, buyer beware, save your money, thumbs down, looks cheap, feels cheap, felt cheap, looked cheap,
    cheap plastic, cheap quality, cheap material, cheap looking, no response, no reply, no answer, no help, last time, last order,
    took forever, takes forever, took ages, takes ages, took too long, takes too long, way too long, too long, forever, took days,
    took weeks, took months, takes weeks, takes days, days late, weeks late, hours late, a week late, past the, still waiting,
    still no, still not, still hasnt, still havent, still nothing, yet to receive, not what i ordered, nothing like, not enough,
    passed around, run around, runaround, back and forth, again and again, over and over, jumps through hoops,
    too much, too many, too big, too small, too large, too tight, too loose, too short, too thin, too thick, too soft, too hard,
    too sweet, too salty, too loud, too heavy, too complicated, too few, too little, too late, too high, too low, too dark, too bright,
    too spicy, too hot, too cold, too wide, too narrow, too old, robotic, scripted, unfair, greedy, shady, sketchy, suspicious,
    unacceptable delay, excuses, excuse, apologized, apologised, spam, spammed, harassed, one star, 1 star, 2 stars, two stars, bad taste, empty,
    emptied, drains, overheats, overheating, overheated, vibrates, rattles, squeaks, sticky, stuck, jams, jammed, blamed, pretends,
    headache, painful, pain, hurts, tedious, cumbersome, clunky, outdated, obsolete, old stock, second hand, already used, used item,
    thinner, smaller than, shorter than, mess up, messed up, mixed up, mix up, mislabeled, short changed, backordered, out of stock,
    sold out, underwhelming, underwhelmed, lacklustre, lackluster, subpar, inferior, shoddy, shabby, creaky, rusty, rusted, wobbly`),
  "-2": lines(`terrible, terribly, horrible, horribly, awful, worst, disgusting, disgusted, dreadful, appalling, atrocious, pathetic,
    garbage, rubbish, trash, junk, crap, crappy, scam, scammed, scammers, fraud, fraudulent, fake, counterfeit, liar, liars, lied,
    lies, cheat, cheated, cheating, cheats, steal, stole, stolen, thieves, hate, hated, hates, furious, angry, outraged, outrageous,
    unacceptable, ridiculous, nightmare, disaster, disgrace, disgraceful, avoid, ripoff, rip off, ripped off, horrendous, insulting,
    insult, shameful, shame, joke, what a joke, laughable, abysmal, deplorable, zero stars, waste of money, waste of time,
    daylight robbery, sucks, sucked, poisoning, sick, made me sick, toxic, dangerous, lousy, horrid, inexcusable, hell, despise`),
};

/** Expected as a matter of course: they say something only where they did not happen. */
export const EXPECTED_EN: readonly string[] =
  lines(`arrive, arrived, arrives, arriving, deliver, delivered, receive, received, ship, shipped, answer,
  answers, answered, answering, reply, replied, replies, respond, responded, responds, response, call back, called back, email back, come, came,
  show up, showed up, turn up, turned up, fit, fits, function, functions, functioning, open, opens, load, loads, start, starts, charge, charges,
  turn on, turns on, turned on, connect, connects, last, last long, listen, listens, understand, understands, knows, explain, explained,
  pick up, picks up, picked up, match, matches, return, returned, refund, refunded, honor, honour, buy, buying, bought, shop, order, ordering, 
  care, cares, cared, trust, go back, going back, come again, try again, happen, happened, process, processed, ready, included, update, updated,
  stick, hold, holds, do anything, did anything, done anything, apologize, apologise, contact, contacted, reach, find, notify, notified, inform, informed,
  bother, bothered, save, saved, pay, log in, login, sign in, download, install, support, supported`);

/** Turn what follows them; the number is what they say where nothing follows that could be turned. */
export const NEGATORS_EN: Readonly<Record<string, readonly string[]>> = {
  "0": lines(
    `without, neither, none, no, less, fewer, avoid any, free of, free from, rid of, instead of, rather than, no more, zero`,
  ),
  "-0.4":
    lines(`not, isnt, dont, doesnt, didnt, wasnt, werent, arent, havent, hasnt, hadnt, aint, wont, wouldnt, shouldnt, nothing,
    rarely, seldom, hardly, barely, scarcely, hardly ever, not a single, not even, not at all, nowhere near, nowhere, neednt`),
  "-0.8":
    lines(`never, cant, cannot, couldnt, can not, could not, unable to, nobody, no one, noone, no longer, far from, less than,
    anything but, not once, never ever, not one, not any, refused to, refuses to, refuse to, fail to, fails to, failed to,
    failing to, lack, lacks, lacked, lacking, lack of, stopped, no way to, impossible to, wouldnt ever`),
};

export const DEGREES_EN: Readonly<Record<string, readonly string[]>> = {
  "1.6":
    lines(`extremely, incredibly, absolutely, totally, completely, utterly, super, exceptionally, insanely, most, by far, nothing but,
    nothing short of, beyond, so so much`),
  "1.3":
    lines(`very, really, so, too, quite, highly, truly, much, even, more, definitely, certainly, especially, particularly, always,
    such, all, entirely, pretty, genuinely, seriously, super duper, way`),
  "0.6":
    lines(`slightly, somewhat, fairly, rather, little, a little, bit, a bit, kinda, sorta, almost, partly, mostly, relatively,
    sometimes, occasionally, a tad`),
};

/** What follows weighs more than what came before. */
export const TURNS_EN: readonly string[] =
  lines(`but, however, yet, nevertheless, nonetheless, unfortunately, sadly, still though, on the other hand,
  that said, having said that, turned out, ended up, then, until, only to`);

/** Their own clause weighs less than the rest. */
export const CONCESSIONS_EN: readonly string[] = lines(
  `although, though, even though, while, whilst, even if, at first, initially, expected, i was worried, was worried, i thought, was hesitant, was skeptical, was sceptical`,
);

/** Only the next word of praise or blame weighs less. */
export const EXCEPTIONS_EN: readonly string[] = lines(
  `despite, in spite of, except, except for, apart from, aside from, other than, regardless of`,
);

/** A negation reaches past these to the next word of its kind. */
export const JOINERS_EN: readonly string[] = lines(`or, nor, any`);

/** End of what a negation or a degree word before them can reach. */
export const STOPS_EN: readonly string[] = lines(
  `and, because, so that, since, when, which, who, plus, also`,
);

/** After a negation these say that there is nothing to say. */
export const NO_OPINION_EN: readonly string[] =
  lines(`comment, comments, suggestion, suggestions, opinion, idea, sure, know, tried, try, yet, remember, feedback,
  applicable, further, else, other, preference, now`);
