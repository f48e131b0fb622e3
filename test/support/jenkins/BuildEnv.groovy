/** The variable `env` of a pipeline. */
class BuildEnv implements Serializable {

    private static final long serialVersionUID = 1

    @Override
    Object getProperty(String name) {
        return World.top().env[name]
    }

}
