# Two stages: the SDK publishes, the chiseled image (no shell, no package manager, not root) runs. "extra" brings ICU and time zones.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source
ENV CI=true
COPY . .
RUN dotnet publish src/InterviewBot --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# A named volume takes over the owner of the folder it is mounted on.
COPY --from=build --chown=$APP_UID:$APP_UID /source/.docker/data /data
USER $APP_UID
ENV Storage__Path=/data/interviewbot.db \
    Http__Urls=http://+:8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=6s --start-period=10s CMD ["dotnet", "InterviewBot.dll", "health"]
ENTRYPOINT ["dotnet", "InterviewBot.dll"]
