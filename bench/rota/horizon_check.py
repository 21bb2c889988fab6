#!/usr/bin/env python3
"""Independent checker for plans of many days (docs/rota-benchmark.md). Python 3, no packages.

Usage: horizon_check.py INSTANCE PLAN [--json]

Costs and broken rules are worked out from the rounds of the plan alone: who goes where in which order, and when each visit
starts. A cost that the plan states is only compared. Ends with 0 when no rule is broken and a stated cost is right.
"""
import json
import math
import sys
from collections import Counter, defaultdict

USUAL_RULES = {"rest": 660, "stretch": 360, "break": 20, "shortGap": 30, "daysAWeek": 6, "latest": 60}
USUAL_WEIGHTS = {
    "travel": 2100, "overTravel": 20000, "waiting": 2100, "longGap": 60, "mileage": 3, "commute": 300, "lateness": 1000,
    "unallocated": 1000000, "shortfall": 1900, "extraCarers": 9000, "changes": 2100, "carers": 0, "newFaces": 10000, "notMain": 300, "spread": 15,
}


class Ways:
    def __init__(self, instance):
        travel = instance["travel"]
        self.people = {}
        self.points = []
        if "minutes" in travel:
            self.table, self.speed = travel["minutes"], travel.get("metresPerMinute")
            self.far = travel.get("metres")
        else:
            self.table, self.speed, self.detour = None, travel["metresPerMinute"], travel["detourPercent"]

    def of(self, one, other):
        """Minutes and metres between two carers or people."""
        if self.table is not None:
            a, b = one["place"], other["place"]
            minutes = self.table[a][b]
            return minutes, self.far[a][b] if self.far else minutes * self.speed
        x, y = one["x"] - other["x"], one["y"] - other["y"]
        metres = (math.isqrt((x * x + y * y) * self.detour * self.detour) + 99) // 100
        return (metres + self.speed - 1) // self.speed, metres


def check(instance, plan):
    rules = {**USUAL_RULES, **instance.get("rules", {})}
    weights = {**USUAL_WEIGHTS, **instance.get("weights", {})}
    ways = Ways(instance)
    weeks = instance["days"] // 7
    carers = {carer["id"]: carer for carer in instance["carers"]}
    people = {person["id"]: person for person in instance["people"]}
    wanted = {}
    for person in instance["people"]:
        for pattern in person["patterns"]:
            for day in pattern["days"]:
                wanted[person["id"], pattern["name"], day] = pattern
    amounts = Counter({charge: 0 for charge in USUAL_WEIGHTS})
    broken = []

    made = defaultdict(list)
    rounds = defaultdict(list)
    for each in plan["rounds"]:
        for stop in each["visits"]:
            key = stop["person"], stop["name"], each["day"]
            if key not in wanted or each["carer"] not in carers:
                broken.append(f"unknown visit {key} or carer {each['carer']}")
                continue
            made[key].append((each["carer"], stop["start"]))
            rounds[each["carer"], each["day"]].append((stop["start"], key))

    for key, came in made.items():
        pattern, person = wanted[key], people[key[0]]
        if len(came) != pattern.get("carers", 1) or len({carer for carer, _ in came}) != len(came):
            broken.append(f"together: {key} by {came}")
        if len({start for _, start in came}) > 1:
            broken.append(f"together: {key} starts at {came}")
        for carer, start in came:
            late = start - pattern["closes"]
            if start < pattern["opens"] or late > (0 if pattern.get("critical") else rules["latest"]):
                broken.append(f"window: {key} starts at {start}")
            amounts["lateness"] += max(0, late)
            who = carers[carer]
            if not set(pattern.get("skills", [])) <= set(who.get("skills", [])):
                broken.append(f"skills: {key} by {carer}")
            if carer in person.get("excluded", []):
                broken.append(f"excluded: {key} by {carer}")
            if key[2] in {away["day"] for away in who.get("away", [])} or not any(
                shift["day"] == key[2] and shift["from"] <= start and start + pattern["minutes"] <= shift["until"]
                for shift in who["shifts"]
            ):
                broken.append(f"shift: {key} by {carer} at {start}")
    for key, pattern in wanted.items():
        if key not in made:
            amounts["unallocated"] += pattern.get("carers", 1)

    worked = Counter()
    working_days = Counter()
    for (carer, day), stops in rounds.items():
        stops.sort(key=lambda stop: stop[0])
        work = one_day(carer, day, stops, carers, people, wanted, ways, rules, amounts, broken)
        worked[carer, day // 7] += work
        working_days[carer, day // 7] += 1
        tomorrow = rounds.get((carer, day + 1))
        if tomorrow:
            last = stops[-1]
            rest = min(stop[0] for stop in tomorrow) + 1440 - last[0] - wanted[last[1]]["minutes"]
            if rest < rules["rest"]:
                broken.append(f"rest: {carer} after day {day}: {rest}")
    for carer, who in carers.items():
        away = {day["day"] for day in who.get("away", [])}
        for week in range(weeks):
            if worked[carer, week] > who["most"]:
                broken.append(f"week: {carer} works {worked[carer, week]} in week {week}")
            if working_days[carer, week] > rules["daysAWeek"]:
                broken.append(f"days: {carer} in week {week}")
            contracted = {shift["day"] for shift in who["shifts"] if shift["day"] // 7 == week}
            if contracted:
                owed = who["guaranteed"] * len(contracted - away) // len(contracted)
                amounts["shortfall"] += max(0, owed - worked[carer, week])

    amounts["overTravel"] = max(0, amounts["travel"] - instance.get("travelAtMost", amounts["travel"]))
    carers_of_all = sum(continuity(person, made, weeks, amounts) for person in instance["people"])
    amounts["carers"] = carers_of_all
    visited = len({key[0] for key in made})
    return {
        "amounts": dict(amounts),
        "cost": sum(amount * weights[charge] for charge, amount in amounts.items()),
        "broken": broken,
        "unallocated": sum(1 for key in wanted if key not in made),
        "carers": carers_of_all,
        "carersPerPerson": round(carers_of_all / max(1, visited), 4),
    }


def one_day(carer, day, stops, carers, people, wanted, ways, rules, amounts, broken):
    """Goes through a round; gives its working time: visits, travel and short gaps."""
    work, begin, visits = 0, stops[0][0], 1
    for i, (start, key) in enumerate(stops):
        minutes = wanted[key]["minutes"]
        work += minutes
        if i > 0:
            before, at = stops[i - 1]
            way, metres = ways.of(people[at[0]], people[key[0]])
            gap = start - before - wanted[at]["minutes"] - way
            if gap < 0:
                broken.append(f"travel: {carer} to {key}: {-gap} minutes are missing")
            amounts["travel"] += way
            amounts["mileage"] += metres
            work += way
            if gap <= rules["shortGap"]:
                amounts["waiting"] += max(0, gap)
                work += max(0, gap)
            else:
                amounts["longGap"] += gap
            visits += 1
            if gap >= rules["break"]:
                begin, visits = start, 1
        if visits > 1 and start + minutes - begin > rules["stretch"]:
            broken.append(f"break: {carer} on day {day} from {begin} to {start + minutes}")
    amounts["commute"] += ways.of(carers[carer], people[stops[0][1][0]])[0]
    amounts["commute"] += ways.of(people[stops[-1][1][0]], carers[carer])[0]
    return work


def continuity(person, made, weeks, amounts):
    """Adds what is charged for who comes when; gives how many different carers come."""
    team = set(person.get("team", []))
    free = max(0, person["carersAtMost"] - len(team))
    came = [(one["day"], one["carer"]) for one in person.get("history", [])]
    visits = Counter()
    for pattern in person["patterns"]:
        for day in pattern["days"]:
            for carer, _ in made.get((person["id"], pattern["name"], day), []):
                came.append((day, carer))
                visits[carer] += 1
    for week in range(weeks):
        end = 7 * week + 6
        over = max(0, len({carer for day, carer in came if end - 28 < day <= end} - team) - free)
        amounts["extraCarers"] += over * (over + 1) // 2
    amounts["notMain"] += sum(visits.values()) - max(visits.values(), default=0)
    known = team | set(person.get("known", [])) | {one["carer"] for one in person.get("history", [])}
    if person.get("known") or person.get("history"):
        amounts["newFaces"] += len(set(visits) - known)
    for name in {pattern["name"] for pattern in person["patterns"]}:
        days = sorted(day for pattern in person["patterns"] if pattern["name"] == name for day in pattern["days"])
        for before, day in zip(days, days[1:]):
            one, other = made.get((person["id"], name, before)), made.get((person["id"], name, day))
            if one and other:
                amounts["spread"] += abs(one[0][1] - other[0][1])
    return len(visits)


def main(arguments):
    if len(arguments) < 2:
        print(__doc__)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        instance = json.load(file)
    with open(arguments[1], encoding="utf-8") as file:
        plan = json.load(file)
    found = check(instance, plan)
    if "cost" in plan and plan["cost"] != found["cost"]:
        found["broken"].append(f"cost: the plan says {plan['cost']}, it is {found['cost']}")
    if "--json" in arguments:
        print(json.dumps(found))
    else:
        for charge, amount in found["amounts"].items():
            print(f"{charge:12} {amount:12,}")
        print(f"Carers per person: {found['carersPerPerson']}; unallocated visits: {found['unallocated']}")
        print("Cost:", found["cost"])
        for each in found["broken"][:20]:
            print(each)
        print(len(found["broken"]), "rules broken.")
    return 1 if found["broken"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
