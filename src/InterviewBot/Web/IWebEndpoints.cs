using Microsoft.AspNetCore.Routing;

namespace InterviewBot.Web;

/// <summary>Something that is served at <c>Http:Urls</c>.</summary>
internal interface IWebEndpoints
{
    void Map(IEndpointRouteBuilder routes);
}
