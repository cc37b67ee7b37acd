/** The names under which the rooms use what crosses the wire; the shapes come from openapi.json. */
import type { components } from './schema'

type Said = components['schemas']

export type Me = Said['Me']
export type Office = Said['OfficeOut']
export type TodoKind = Said['TodoKind']
export type Todo = Said['TodoOut']
export type RosterLine = Said['RosterLine']
export type RosterCounts = Said['RosterCounts']
export type Count = Said['CountOut']
export type Area = Said['AreaOut']

export type IncidentRow = Said['IncidentRow']
export type Incident = Said['IncidentOut']
export type Suggestion = Said['SuggestionOut']
export type Lead = Said['LeadOut']
export type Task = Said['TaskOut']
export type Clock = Said['ClockOut']
export type Move = Said['MoveOut']
export type TimelineEntry = Said['Line']
export type Counts = Said['Counts']
export type Officer = Said['CandidateOut']
export type TaskRow = Said['TaskRow']
export type Notice = Said['NoticeOut']
export type Kind = Said['KindOut']
export type Joint = Said['JointRow']
export type Imported = Said['Received']
export type NewIncident = Said['IncidentIn']

export type Subject = Said['SubjectRow']
export type SubjectFile = Said['SubjectFileOut']
export type Colouring = Said['ColouringOut']
export type SubjectLink = Said['LinkOut']
export type ColourBoard = Said['ColourBoardOut']

export type Module = Said['ModuleOut']
export type Figure = Said['FigureOut']
export type Records = Said['Records']
export type Triad = Said['TriadOut']

export type Assessed = Said['Assessed']
export type Sensed = Said['SensedRow']

export type Source = Said['SourceOut']
export type Health = Source['health']
export type Device = Said['DeviceOut']
export type Alarm = Said['AlarmOut']
export type Theme = Said['ThemeOut']

export type Item = Said['ItemRow']
export type ItemDetail = Said['ItemDetail']
export type CatalogueNumbers = Said['StatisticsOut']

export type CaseRow = Said['CaseRow']
export type Case = Said['CaseOut']
export type CaseMove = Said['CaseMoveOut']
export type Hand = Said['HandOut']
export type Draft = Said['DraftOut']
export type CaseAct = Said['CaseActOut']
export type LikeCases = Said['LikeCasesOut']
export type Discretion = Said['DiscretionOut']
export type WeighingTable = Said['WeighingTableOut']
export type Given = Said['AssessedOut']
export type Answer = Said['AssessIn']
export type CasePrompt = Said['PromptOut']
export type Evidence = Said['EvidenceOut']
export type Procedure = Said['ProcedureOut']
export type Colleague = Said['PersonOut']
export type Room = Said['RoomOut']
export type RoomDay = Said['RoomDayOut']
export type Rooms = Said['RoomsOut']
export type Booking = Said['BookingOut']
export type CaseBookings = Said['CaseBookingsOut']

export type Visit = Said['VisitOut']
export type VisitRow = Said['VisitRow']
export type VisitDays = Said['VisitDays']
export type VisitMove = Said['VisitMoveOut']
export type VisitFigures = Said['FiguresOut']
export type InspectionPlan = Said['PlanOut']
export type PlanRow = Said['PlanRow']
export type PlanSheet = Said['PlanSheetOut']
export type CalendarRun = Said['CalendarRunOut']
export type Approved = Said['ApprovedOut']
export type ComplaintOfVisit = Said['ComplaintOfVisit']
export type Baseline = Said['BaselineOut']
export type BaselineSheet = Said['BaselineSheetOut']
export type BaselinesCompared = Said['BaselinesCompared']
export type PackageRegistered = Said['PackageRegistered']
export type PackageEdition = Said['PackageEditionOut']
export type Draw = Said['DrawOut']
export type EnterpriseRequest = Said['EnterpriseRequestOut']
export type PackageOrder = Said['PackageOrderOut']
export type EnterpriseRequestKept = Said['EnterpriseRequestKept']
export type ServicePackage = Said['PackageOut']
export type AloneRow = Said['AloneRowOut']
export type DrawRow = Said['DrawRow']
export type Campaign = Said['CampaignOut']
export type CampaignWhole = Said['CampaignWholeOut']
export type Funnel = Said['FunnelOut']
export type Frequent = Said['FrequentOut']
export type CheckListLine = Said['CheckListLine']
export type Doubled = Said['DoubledOut']

/** A page of a list; `next` leads to the one after it. */
export interface Page<T> {
  items: T[]
  next: string | null
  /** How many there are on all pages together, where the list counts them. */
  total?: number
}

export interface Photo {
  id: number
  url: string
}

/** What is kept of a photo; the server says it without a schema. */
export interface Attachment extends Photo {
  digest: string
  name: string
  size: number
  content_type: string
}

/** Comes by the live stream, which OpenAPI does not describe. */
export interface Position {
  person: number
  name: string
  lon: number
  lat: number
  at: string
}
