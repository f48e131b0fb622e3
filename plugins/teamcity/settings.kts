import jetbrains.buildServer.configs.kotlin.*
import jetbrains.buildServer.configs.kotlin.buildFeatures.*
import jetbrains.buildServer.configs.kotlin.buildSteps.*
import jetbrains.buildServer.configs.kotlin.triggers.*

version = "2025.03"

project {
    buildType(Review)
}

object Review : BuildType({
    name = "Review"
    artifactRules = "ollamacode-reports => ollamacode"

    params {
        // The review compares with the target branch.
        param("teamcity.git.fetchAllHeads", "true")
        // A parameter of the type password, set in the project: without it nothing is posted.
        password("env.OLLAMACODE_TOKEN", "%ollamacode.token%")
    }

    vcs {
        root(DslContext.settingsRoot)
    }

    steps {
        script {
            name = "OllamaCode"
            scriptContent = "ollamacode review --fail-on high"
        }
    }

    triggers {
        vcs {}
    }

    features {
        pullRequests {
            provider = github {
                authType = vcsRoot()
                filterAuthorRole = PullRequests.GitHubRoleFilter.MEMBER
            }
        }
        xmlReport {
            reportType = XmlReport.XmlReportType.JUNIT
            rules = "ollamacode-reports/ollamacode.junit.xml"
        }
    }
})
