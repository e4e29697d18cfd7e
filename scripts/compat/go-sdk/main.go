// Calls every operation that Konnect's SDK for Go has of audit logs, portals, and who is who, and holds the typed
// answers to what was asked for. Prints a line a step: "ok" or "FAILED", what, and what was seen, between tabs.
// Calls Konnect by its own names, since some operations know the global host by name whatever address is set.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"time"

	konnect "github.com/Kong/sdk-konnect-go"
	"github.com/Kong/sdk-konnect-go/models/components"
	"github.com/Kong/sdk-konnect-go/models/operations"
	"github.com/Kong/sdk-konnect-go/models/sdkerrors"
)

const unknownID = "11111111-2222-4333-8444-555555555555"

var ctx = context.Background()

func main() {
	us := client("us", "kpat_org_admin")
	destination := createDestination()
	portals(us)
	webhook(us, destination)
	replay(us)
	refusals(us)
	directory(us)
}

func client(region, token string) *konnect.SDK {
	return konnect.New(
		konnect.WithServerURL("https://"+region+".api.konghq.com"),
		konnect.WithSecurity(components.Security{PersonalAccessToken: &token}),
	)
}

// The SDK has no operation for destinations; the portals' webhooks refer to one.
func createDestination() string {
	body := `{"name":"SDK","endpoint":"https://siem.example.com/sdk","authorization":"Bearer sdk"}`
	request, _ := http.NewRequest("POST", "https://global.api.konghq.com/v3/audit-log-destinations", strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer kpat_org_admin")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	var created struct{ ID string }
	_ = json.NewDecoder(response.Body).Decode(&created)
	return created.ID
}

func portals(us *konnect.SDK) {
	name := "SDK portal"
	created, err := us.Portals.CreatePortal(ctx, components.CreatePortal{Name: name, DisplayName: &name})
	step("CreatePortal", err, func() bool {
		return created.PortalResponse.Name == name && created.PortalResponse.DefaultDomain != ""
	}, created.PortalResponse)
	id := created.PortalResponse.ID

	listed, err := us.Portals.ListPortals(ctx, operations.ListPortalsRequest{PageSize: pointer(int64(2))})
	step("ListPortals, a page of two", err, func() bool {
		page := listed.ListPortalsResponse
		// Two of them come with the world, in this region.
		return len(page.Data) == 2 && page.Meta.Page.Size == 2 && page.Meta.Page.Total == 3
	}, listed.ListPortalsResponse)
	second, err := us.Portals.ListPortals(ctx, operations.ListPortalsRequest{PageSize: pointer(int64(2)), PageNumber: pointer(int64(2))})
	step("ListPortals, the second page", err, func() bool {
		page := second.ListPortalsResponse
		return page.Meta.Page.Number == 2 && page.Data[0].ID != listed.ListPortalsResponse.Data[0].ID
	}, second.ListPortalsResponse)

	got, err := us.Portals.GetPortal(ctx, id)
	step("GetPortal", err, func() bool {
		return reflect.DeepEqual(got.PortalResponse, created.PortalResponse)
	}, got)

	_, err = us.Portals.GetPortal(ctx, unknownID)
	refused[sdkerrors.NotFoundError]("GetPortal of none", err, nil)

	deleted, err := us.Portals.DeletePortal(ctx, id, nil)
	step("DeletePortal", err, func() bool { return deleted.StatusCode == 204 }, deleted)
	_, err = us.Portals.GetPortal(ctx, id)
	refused[sdkerrors.NotFoundError]("GetPortal of the deleted one", err, nil)
}

func firstPortal(us *konnect.SDK) string {
	listed, err := us.Portals.ListPortals(ctx, operations.ListPortalsRequest{})
	if err != nil {
		panic(err)
	}
	return listed.ListPortalsResponse.Data[0].ID
}

func webhook(us *konnect.SDK, destination string) {
	portal := firstPortal(us)
	before, err := us.PortalAuditLogs.GetPortalAuditLogWebhook(ctx, portal)
	step("GetPortalAuditLogWebhook before", err, func() bool {
		return !*before.PortalAuditLogWebhook.Enabled && before.PortalAuditLogWebhook.AuditLogDestinationID == nil
	}, before)

	changed, err := us.PortalAuditLogs.UpdatePortalAuditLogWebhook(ctx, portal, &components.UpdatePortalAuditLogWebhook{
		Enabled: pointer(true), AuditLogDestinationID: &destination,
	})
	step("UpdatePortalAuditLogWebhook", err, func() bool {
		webhook := changed.PortalAuditLogWebhook
		return *webhook.Enabled && *webhook.AuditLogDestinationID == destination
	}, changed)
	got, err := us.PortalAuditLogs.GetPortalAuditLogWebhook(ctx, portal)
	step("GetPortalAuditLogWebhook", err, func() bool {
		return reflect.DeepEqual(got.PortalAuditLogWebhook, changed.PortalAuditLogWebhook)
	}, got)

	status, err := us.PortalAuditLogs.GetPortalAuditLogWebhookStatus(ctx, portal)
	step("GetPortalAuditLogWebhookStatus", err, func() bool {
		now := status.PortalAuditLogWebhookStatus
		return *now.WebhookEnabled && *now.WebhookStatus == components.WebhookStatusActive && now.LastAttemptAt == nil
	}, status)

	deleted, err := us.PortalAuditLogs.DeletePortalAuditLogWebhook(ctx, portal)
	step("DeletePortalAuditLogWebhook", err, func() bool { return deleted.StatusCode == 204 }, deleted)
	status, err = us.PortalAuditLogs.GetPortalAuditLogWebhookStatus(ctx, portal)
	step("GetPortalAuditLogWebhookStatus after", err, func() bool {
		return !*status.PortalAuditLogWebhookStatus.WebhookEnabled &&
			*status.PortalAuditLogWebhookStatus.WebhookStatus == "unconfigured"
	}, status)

	_, err = us.PortalAuditLogs.UpdatePortalAuditLogWebhook(ctx, portal, &components.UpdatePortalAuditLogWebhook{
		Enabled: pointer(true), AuditLogDestinationID: &destination,
	})
	step("UpdatePortalAuditLogWebhook again", err, func() bool { return true }, nil)
}

func replay(us *konnect.SDK) {
	portal := firstPortal(us)
	before, err := us.PortalAuditLogs.GetPortalAuditLogReplayJob(ctx, portal)
	step("GetPortalAuditLogReplayJob before", err, func() bool {
		job := before.PortalAuditLogReplayJob
		return *job.Status == components.PortalAuditLogReplayJobStatusUnconfigured && job.StartAt.IsZero() && job.UpdatedAt.IsZero()
	}, before)

	end := time.Now().UTC().Add(-time.Minute).Truncate(time.Second)
	start := end.Add(-time.Hour)
	put, err := us.PortalAuditLogs.UpdatePortalAuditLogReplayJob(ctx, portal, &components.ReplacePortalAuditLogReplayJob{
		StartAt: start, EndAt: end,
	})
	step("UpdatePortalAuditLogReplayJob", err, func() bool {
		job := put.PortalAuditLogReplayJob
		return put.StatusCode == 202 && job.StartAt.Equal(start) && job.EndAt.Equal(end) &&
			*job.Status == components.PortalAuditLogReplayJobStatusAccepted
	}, put)
	got, err := us.PortalAuditLogs.GetPortalAuditLogReplayJob(ctx, portal)
	step("GetPortalAuditLogReplayJob", err, func() bool {
		return got.PortalAuditLogReplayJob.StartAt.Equal(start) && got.PortalAuditLogReplayJob.Status.IsExact()
	}, got)

	_, err = us.PortalAuditLogs.UpdatePortalAuditLogReplayJob(ctx, portal, &components.ReplacePortalAuditLogReplayJob{
		StartAt: end, EndAt: start,
	})
	refused("UpdatePortalAuditLogReplayJob, its end before its start", err, func(problem *sdkerrors.BadRequestError) bool {
		return problem.Status == 400 && standard(problem.InvalidParameters, "end_at", "")
	})
}

func refusals(us *konnect.SDK) {
	portal := firstPortal(us)
	update := func(sdk *konnect.SDK, portal string, body *components.UpdatePortalAuditLogWebhook) error {
		_, err := sdk.PortalAuditLogs.UpdatePortalAuditLogWebhook(ctx, portal, body)
		return err
	}
	none := &components.UpdatePortalAuditLogWebhook{AuditLogDestinationID: pointer(unknownID)}
	refused("a destination that is not there", update(us, portal, none), func(problem *sdkerrors.BadRequestError) bool {
		return standard(problem.InvalidParameters, "audit_log_destination_id", components.InvalidRulesMissingReference)
	})
	malformed := &components.UpdatePortalAuditLogWebhook{AuditLogDestinationID: pointer("abc")}
	refused("a destination that is no id", update(us, portal, malformed), func(problem *sdkerrors.BadRequestError) bool {
		return standard(problem.InvalidParameters, "audit_log_destination_id", "")
	})
	long := &components.CreatePortal{Name: strings.Repeat("x", 300)}
	_, err := us.Portals.CreatePortal(ctx, *long)
	refused("a name that is too long", err, func(problem *sdkerrors.BadRequestError) bool {
		item := problem.InvalidParameters[0].InvalidParameterMaximumLength
		return item != nil && item.Field == "name"
	})
	off := &components.UpdatePortalAuditLogWebhook{Enabled: pointer(false)}
	refused[sdkerrors.UnauthorizedError]("a token that is unknown", update(client("us", "kpat_none"), portal, off), nil)
	refused[sdkerrors.ForbiddenError]("a token that may only read", update(client("us", "kpat_org_read_only"), portal, off), nil)
	refused[sdkerrors.NotFoundError]("a portal of another region", update(client("eu", "kpat_org_admin"), portal, off), nil)
	refused[sdkerrors.NotFoundError]("a portal that is not there", update(us, unknownID, off), nil)
}

func directory(us *konnect.SDK) {
	me, err := us.Me.GetUsersMe(ctx)
	step("GetUsersMe", err, func() bool { return *me.User.ID != "" && strings.Contains(*me.User.Email, "@") }, me)
	organization, err := us.Me.GetOrganizationsMe(ctx)
	step("GetOrganizationsMe", err, func() bool { return *organization.MeOrganization.Name != "" }, organization)
	users, err := us.Users.ListUsers(ctx, operations.ListUsersRequest{PageSize: pointer(int64(1))})
	step("ListUsers, a page of one", err, func() bool { return len(users.UserCollection.Data) == 1 }, users)
	user, err := us.Users.GetUser(ctx, *me.User.ID)
	step("GetUser", err, func() bool { return *user.User.Email == *me.User.Email }, user)
	_, err = us.Users.GetUser(ctx, unknownID)
	refused[sdkerrors.NotFoundError]("GetUser of none", err, nil)
	accounts, err := us.SystemAccounts.GetSystemAccounts(ctx, operations.GetSystemAccountsRequest{})
	step("GetSystemAccounts", err, func() bool { return len(accounts.SystemAccountCollection.Data) > 0 }, accounts)
	account, err := us.SystemAccounts.GetSystemAccountsID(ctx, *accounts.SystemAccountCollection.Data[0].ID)
	step("GetSystemAccountsID", err, func() bool { return *account.SystemAccount.Name != "" }, account)
	planes, err := us.ControlPlanes.ListControlPlanes(ctx, operations.ListControlPlanesRequest{})
	step("ListControlPlanes", err, func() bool {
		return len(planes.ListControlPlanesResponse.Data) == 2 && planes.ListControlPlanesResponse.Data[0].Config.ControlPlaneEndpoint != ""
	}, planes)
	pages := 0
	for page, err := us.ControlPlanes.ListControlPlanes(ctx, operations.ListControlPlanesRequest{PageSize: pointer(int64(1))}); page != nil && err == nil && pages < 5; page, err = page.Next() {
		pages++
	}
	report("ListControlPlanes, page after page, ends", pages == 2, fmt.Sprint(pages))
}

// Exactly one item, of the standard kind, for this field, and with this rule unless that is left open.
func standard(items []components.InvalidParameters, field string, rule components.InvalidRules) bool {
	if len(items) != 1 || items[0].InvalidParameterStandard == nil {
		return false
	}
	item := items[0].InvalidParameterStandard
	return item.Field == field && item.Reason != "" && (rule == "" || item.Rule != nil && *item.Rule == rule)
}

func step(what string, err error, isSo func() bool, seen any) {
	if err != nil {
		report(what, false, err.Error())
		return
	}
	report(what, holds(isSo), fmt.Sprintf("%+v", seen))
}

func refused[Problem any, Pointer interface {
	*Problem
	error
}](what string, err error, isSo func(Pointer) bool) {
	var problem Pointer
	isKind := errors.As(err, &problem)
	report(what+fmt.Sprintf(" is a %T", problem), isKind && (isSo == nil || holds(func() bool { return isSo(problem) })), fmt.Sprint(err))
}

// An answer without what has to be in it is a nil pointer on the way.
func holds(isSo func() bool) (is bool) {
	defer func() {
		if recover() != nil {
			is = false
		}
	}()
	return isSo()
}

func report(what string, isSo bool, seen string) {
	word := "ok"
	if !isSo {
		word = "FAILED"
	}
	fmt.Printf("%s\t%s\t%s\n", word, what, strings.NewReplacer("\t", " ", "\n", " ").Replace(seen))
}

func pointer[T any](value T) *T { return &value }
