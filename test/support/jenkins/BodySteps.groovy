import com.cloudbees.groovy.cps.Continuable

/** Steps with a body, transformed like a pipeline, so that what they call can be put away and taken up again. */
class BodySteps implements Serializable {

    private static final long serialVersionUID = 1

    def withEnv(List overrides, Closure body) {
        return around('withEnv', overrides, body)
    }

    def withCredentials(List bindings, Closure body) {
        return around('withCredentials', bindings, body)
    }

    def dir(String path, Closure body) {
        return around('dir', path, body)
    }

    private around(String kind, Object value, Closure body) {
        Continuable.suspend([name: 'enter', args: [kind, value]])
        try {
            return body()
        } finally {
            Continuable.suspend([name: 'leave', args: []])
        }
    }

}
